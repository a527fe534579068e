using FsCheck;
using FsCheck.Fluent;
using IpGraph.Seed.Linking;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Tests.Linking;

public class LabelMatcherTests
{
    [Theory]
    [InlineData("量子の利用", "量子")]
    [InlineData("AIを使う", "AI")]
    [InlineData("生成ＡＩを使う", "ＡＩ")]
    public void A_label_is_found_and_quoted_as_it_stands(string text, string quote)
    {
        Assert.Equal(quote, Assert.Single(Find(text, "量子", "AI")).Quote);
    }

    [Theory]
    [InlineData("FAIR", "AI")]
    [InlineData("AI2", "AI")]
    [InlineData("GIGAスクール", "GI")]
    [InlineData("ロケーション", "ロケ")]
    [InlineData("メロケ", "ロケ")]
    [InlineData("ゲームメーカー", "ゲーム")]
    public void A_word_of_an_alphabet_or_of_katakana_is_never_cut(string text, string label)
    {
        Assert.Empty(Find(text, label));
    }

    [Theory]
    [InlineData("AI・ゲーム", "ゲーム")]
    [InlineData("日本ゲーム大賞", "ゲーム")]
    [InlineData("（AI）", "AI")]
    [InlineData("のAIと", "AI")]
    public void A_word_may_stand_beside_other_writing(string text, string label)
    {
        Assert.Single(Find(text, label));
    }

    [Fact]
    public void The_longest_label_hides_those_inside_it()
    {
        var match = Assert.Single(Find("海洋研究開発機構", "海洋", "海洋研究開発機構", "研究開発", "開発機構"));

        Assert.Equal("海洋研究開発機構", match.Quote);
    }

    [Fact]
    public void Labels_that_cross_are_both_found()
    {
        Assert.Equal(["知財戦略", "戦略推進"], Find("知財戦略推進", "知財戦略", "戦略推進").Select(match => match.Quote));
    }

    [Fact]
    public void A_label_that_counts_inside_a_longer_one_is_found_there()
    {
        var matches = FindWith([("著作権", "著作権法"), ("デジタル", "デジタルコンテンツ")], "𠮷野の著作権法とデジタルコンテンツ",
            "著作権", "著作権法", "デジタル", "デジタルコンテンツ");

        Assert.Equal(
            [("著作権法", 3, 7), ("著作権", 3, 6), ("デジタルコンテンツ", 8, 17), ("デジタル", 8, 12)],
            matches.Select(match => (match.Quote, match.Start, match.End)));
    }

    [Fact]
    public void A_label_counts_only_inside_the_longer_one_that_it_is_decided_for()
    {
        Assert.Equal(["著作権法", "著作権", "著作権協会"],
            FindWith([("著作権", "著作権法")], "著作権法と著作権協会", "著作権", "著作権法", "著作権協会").Select(match => match.Quote));
    }

    [Fact]
    public void Every_occurrence_is_found()
    {
        Assert.Equal([0, 3, 6], Find("量子と量子と量子", "量子").Select(match => match.Start));
    }

    [Fact]
    public void Labels_written_alike_are_found_together()
    {
        var matcher = new LabelMatcher([new Label("Topic:a", "AI"), new Label("Topic:b", "ＡＩ"), new Label("Topic:a", "ai")], InnerLabels.None);

        var labels = Assert.Single(matcher.Find("AI")).Labels;

        Assert.Equal(["Topic:a", "Topic:b"], labels.Select(label => label.NodeId));
    }

    [Fact]
    public void A_phrase_is_found_over_changed_space_but_not_over_a_line_break()
    {
        Assert.Single(Find("the cool　 Japan plan", "Cool Japan"));
        Assert.Empty(Find("cool\nJapan", "Cool Japan"));
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        var match = Assert.Single(Find("𠮷野家の量子", "量子"));

        Assert.Equal((4, 6), (match.Start, match.End));
    }

    [Fact]
    public void A_dropped_long_vowel_and_a_sound_mark_belong_to_the_quote()
    {
        Assert.Equal("コンピューター", Assert.Single(Find("量コンピューターを", "コンピュータ")).Quote);
        Assert.Equal("ｺﾝﾋﾟｭｰﾀｰ", Assert.Single(Find("ｺﾝﾋﾟｭｰﾀｰ", "コンピュータ")).Quote);
    }

    [Fact]
    public void Offsets_always_quote_the_text_exactly()
    {
        var pieces = Gen.Elements("量子", "AI", "ＡＩ", "𠮷", "ー", "ｶﾞ", "か\u3099", " ", "　", "\n", "コンピューター", "a", "-", "①", "\uD83D");
        var texts = Gen.ListOf(pieces).Select(parts => string.Concat(parts)).ToArbitrary();

        Prop.ForAll(texts, text => Find(text, "量子", "AI", "ガ", "が", "コンピュータ", "1", "a", "量子AI", "-")
            .All(match => match.Quote.Length > 0 && match.Quote == CodePoints(text, match.Start, match.End)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_match_lies_inside_another()
    {
        var texts = Gen.ListOf(Gen.Elements("a", "b", "海", "洋", "研")).Select(parts => string.Concat(parts)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var found = Find(text, "海", "海洋", "洋研", "海洋研", "a", "ab海", "海洋海");
            return found.All(inner => !found.Any(outer => outer != inner && outer.Start <= inner.Start && inner.End <= outer.End));
        }).QuickCheckThrowOnFailure();
    }

    static string CodePoints(string text, int start, int end) =>
        string.Concat(text.EnumerateRunes().Skip(start).Take(end - start).Select(rune => rune.ToString()));

    static IReadOnlyList<LabelMatch> FindWith((string Inner, string Outer)[] counting, string text, params string[] labels) =>
        new LabelMatcher(
            labels.Select((label, index) => new Label($"Topic:{index}", label)),
            new InnerLabels(counting.Select(pair => new StatedInnerLabel(
                new SeedOrigin("x.yaml", 1), pair.Inner, pair.Outer, Counts: true, "x")))).Find(text);

    static IReadOnlyList<LabelMatch> Find(string text, params string[] labels) =>
        new LabelMatcher(labels.Select((label, index) => new Label($"Topic:{index}", label)), InnerLabels.None).Find(text);
}
