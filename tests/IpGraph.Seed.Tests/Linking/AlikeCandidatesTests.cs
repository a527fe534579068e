using IpGraph.Seed.Linking;

namespace IpGraph.Seed.Tests.Linking;

public class AlikeCandidatesTests
{
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.5, 30)]
    [InlineData(0.8, 10)]
    [InlineData(0.1, 200)]
    public void No_text_that_is_alike_enough_is_missed(double scoreMin, int pairsThatThereAre)
    {
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            int[][] texts = [.. Enumerable.Range(0, 40).Select(_ => Text(random, pairsThatThereAre))];
            var candidates = new AlikeCandidates(texts, scoreMin);
            for (var text = 0; text < texts.Length; text++)
            {
                var alike = Enumerable.Range(0, texts.Length).Where(other => Score(texts[text], texts[other]) >= scoreMin);
                Assert.Empty(alike.Except(candidates.Of(text)));
            }
        }
    }

    [Fact]
    public void Candidates_come_in_order_and_however_often_they_are_asked_for()
    {
        int[][] texts = [[1, 2, 3], [4, 5, 6], [1, 2, 9], [1, 2, 3]];
        var candidates = new AlikeCandidates(texts, 0.5);
        for (var asked = 0; asked < 2; asked++)
        {
            Assert.Equal([0, 2, 3], candidates.Of(0));
            Assert.Equal([1], candidates.Of(1));
        }
    }

    [Fact]
    public void Texts_that_share_only_what_all_share_are_not_compared()
    {
        const int Many = 500;
        int[][] texts = [.. Enumerable.Range(0, Many).Select(number =>
            Enumerable.Range(0, 5).Concat(Enumerable.Range(0, 20).Select(own => 1_000 + number * 20 + own)).ToArray())];
        var candidates = new AlikeCandidates(texts, 0.5);
        Assert.Equal(Many, Enumerable.Range(0, Many).Sum(text => candidates.Of(text).Count));
    }

    static int[] Text(Random random, int pairsThatThereAre)
    {
        int[] text = [.. Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(pairsThatThereAre))];
        Array.Sort(text);
        return text;
    }

    static double Score(int[] left, int[] right)
    {
        var rest = right.ToList();
        var shared = left.Count(rest.Remove);
        return left.Length + right.Length == 0 ? 0 : 2.0 * shared / (left.Length + right.Length);
    }
}
