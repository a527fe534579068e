using IpGraph.Graph.Differences;

namespace IpGraph.Graph.Tests.Differences;

/// <summary>What differs between two texts, told by words; − stands before what went and + before what came.</summary>
public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("同じ文。", "同じ文。", "同じ文。")]
    [InlineData("", "新しい。", "+新しい。")]
    [InlineData("古い。", "", "-古い。")]
    [InlineData("海賊版対策を検討する。", "海賊版対策を実施する。", "海賊版対策を|-検討|+実施|する。")]
    [InlineData("知財戦略本部が決める。", "知財戦略推進本部が決める。", "知財戦略|+推進|本部が決める。")]
    [InlineData("事業者への働きかけ、支援を行う。", "事業者への働きかけや支援を行う。", "事業者への働きかけ|-、|+や|支援を行う。")]
    [InlineData("海外における支援", "海外において支援", "海外|-における|+において|支援")]
    [InlineData("コンテンツの配信", "コンテンツサービスの配信", "-コンテンツ|+コンテンツサービス|の配信")]
    [InlineData("CDNサービスを2024年度に止める。", "CDNサービスを2025年度に止める。", "CDNサービスを|-2024|+2025|年度に止める。")]
    [InlineData("関係者の協力、支援等を行う。", "関係者の協力等を行う。", "関係者の協力|-、支援|等を行う。")]
    [InlineData("Strengthen measures against piracy", "Strengthen steps against online piracy", "Strengthen |-measures|+steps| against|+ online| piracy")]
    [InlineData("𠮷野を招く", "𠮷田を招く", "𠮷|-野|+田|を招く")]
    public void Texts_differ_by_words(string earlier, string later, string expected) => Assert.Equal(
        expected,
        string.Join('|', TextDifference.Of(earlier, later).Select(segment => Mark(segment.Kind) + segment.Text)));

    [Fact]
    public void Segments_make_up_both_texts_and_no_two_neighbours_are_of_one_kind()
    {
        var chance = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var (earlier, later) = (Text(chance), Text(chance));
            var segments = TextDifference.Of(earlier, later);
            Assert.Equal(earlier, Join(segments, SegmentKind.Insert));
            Assert.Equal(later, Join(segments, SegmentKind.Delete));
            Assert.DoesNotContain(segments, segment => segment.Text.Length == 0);
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        }
    }

    static string Join(IReadOnlyList<TextSegment> segments, SegmentKind without) =>
        string.Concat(segments.Where(segment => segment.Kind != without).Select(segment => segment.Text));

    static string Text(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(12))
        .Select(_ => new[] { "知財", "戦略", "の", "を", "支援", "、", "AI", " ", "コード", "する", "𠮷", "本部" }[chance.Next(12)]));

    static string Mark(SegmentKind kind) => kind switch
    {
        SegmentKind.Insert => "+",
        SegmentKind.Delete => "-",
        _ => "",
    };
}
