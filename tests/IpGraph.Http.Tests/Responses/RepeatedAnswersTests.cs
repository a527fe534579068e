using IpGraph.Http.Responses.Compression;

namespace IpGraph.Http.Tests.Responses;

/// <summary>An answer is compressed once and again where it is sent again.</summary>
public class RepeatedAnswersTests
{
    /// <summary>As long as what introspection answers of a schema of some five hundred types.</summary>
    const int LengthOfSchema = 1_500_000;

    [Theory]
    [InlineData(1_000)]
    [InlineData(LengthOfSchema)]
    public void An_answer_is_kept_from_its_second_sight(int length)
    {
        var repeated = new RepeatedAnswers(new GzipCoding());
        var answer = Answer(length);
        Assert.Null(repeated.Find(answer));
        var kept = repeated.Find(answer);
        Assert.NotNull(kept);
        Assert.Same(kept, repeated.Find(answer));
    }

    [Fact]
    public void An_answer_longer_than_half_of_what_may_be_kept_is_not()
    {
        var repeated = new RepeatedAnswers(new GzipCoding());
        var answer = Answer(3 * 1024 * 1024);
        Assert.Null(repeated.Find(answer));
        Assert.Null(repeated.Find(answer));
    }

    static byte[] Answer(int length) => [.. Enumerable.Range(0, length).Select(at => (byte)('a' + at % 23))];
}
