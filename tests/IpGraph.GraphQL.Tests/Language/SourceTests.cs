using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using static IpGraph.GraphQL.Tests.Language.Reading;

namespace IpGraph.GraphQL.Tests.Language;

public class SourceTests
{
    [Theory]
    [InlineData("ab", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("\n\r\n\rb", 4, 4, 1)]
    public void Lines_end_with_a_line_feed_a_carriage_return_or_both(string text, int offset, int line, int column)
    {
        Assert.Equal(new SourceLocation(line, column), new Source(text).LocationOf(offset));
    }

    [Fact]
    public void A_source_is_known_by_its_name()
    {
        Assert.Equal("model.graphql", new Source("", "model.graphql").ToString());
    }

    [Fact]
    public void A_range_without_a_source_has_no_location()
    {
        Assert.Null(default(SourceRange).Location);
    }

    [Fact]
    public void White_space_commas_and_byte_order_marks_mean_nothing()
    {
        Assert.Equal("a", Field("\uFEFF,{\t, a\uFEFF\r\n},").Name.Value);
    }

    [Theory]
    [InlineData("{ a } # the end")]
    [InlineData("{ # \"😀\n a }")]
    [InlineData("{ # bell \u0007\r a }")]
    public void A_comment_reaches_to_the_end_of_its_line(string text)
    {
        Assert.Equal("a", Field(text).Name.Value);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        Assert.Contains("U+D83D", Refused("{ \uD83D }", at: (1, 3)), StringComparison.Ordinal);
        Refused("{ # \uD83D\n a }", at: (1, 5));
        Refused("{ a(x: \"\uDE00\") }", at: (1, 9));
        Refused("{ a(x: \"\"\"\uDE00\"\"\") }", at: (1, 11));
    }

    [Theory]
    [InlineData("{ é }", "U+00E9")]
    [InlineData("{ ? }", "\"?\"")]
    [InlineData("{ \u0000 }", "U+0000")]
    [InlineData("{ 'a' }", "double quotes")]
    public void A_character_without_meaning_is_refused(string text, string named)
    {
        Assert.Contains(named, Refused(text, at: (1, 3)), StringComparison.Ordinal);
    }
}
