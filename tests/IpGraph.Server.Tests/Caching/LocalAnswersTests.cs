using IpGraph.Server.Caching;

namespace IpGraph.Server.Tests.Caching;

public sealed class LocalAnswersTests
{
    [Fact]
    public void It_never_holds_more_bytes_than_it_may()
    {
        var answers = new LocalAnswers(100_000);
        for (var i = 0; i < 1_000; i++)
        {
            answers.Add(Key(i), new byte[i]);
            Assert.InRange(answers.Bytes, 1, 100_000);
        }

        Assert.InRange(answers.Count, 1, 500);
    }

    [Fact]
    public void What_is_asked_for_stays_while_others_make_room()
    {
        var answers = new LocalAnswers(20_000);
        answers.Add(Key(-1), [1, 2, 3]);
        for (var i = 0; i < 1_000; i++)
        {
            answers.Add(Key(i), new byte[500]);
            Assert.True(answers.TryGet(Key(-1), out var body));
            Assert.Equal([1, 2, 3], body);
        }
    }

    [Fact]
    public void An_answer_longer_than_the_cache_is_not_kept()
    {
        var answers = new LocalAnswers(1_000);
        answers.Add(Key(1), new byte[1_000]);
        Assert.False(answers.TryGet(Key(1), out _));
        Assert.Equal(0, answers.Bytes);
    }

    static CacheKey Key(int number) => CacheKey.Of(BitConverter.GetBytes(number));
}
