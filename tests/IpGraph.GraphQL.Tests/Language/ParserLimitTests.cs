using System.Text;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using static IpGraph.GraphQL.Tests.Language.Reading;

namespace IpGraph.GraphQL.Tests.Language;

public class ParserLimitTests
{
    [Fact]
    public void A_document_of_as_many_characters_as_allowed_is_read()
    {
        Parser.Parse("{ a }", new ParserOptions { CharactersMax = 5 });
    }

    [Fact]
    public void A_longer_document_is_refused_without_being_read()
    {
        var exception = Assert.Throws<GraphQLException>(
            () => Parser.Parse("{ a } ", new ParserOptions { CharactersMax = 5 }));

        Assert.Empty(exception.Errors[0].Locations);
        Assert.Contains("5", exception.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_tokens_as_allowed_are_read()
    {
        Parser.Parse("{ a b }", new ParserOptions { TokensMax = 4 });
    }

    [Fact]
    public void The_first_token_too_many_is_refused()
    {
        Refused("{ a b c }", at: (1, 9), new ParserOptions { TokensMax = 4 });
    }

    [Theory]
    [InlineData("{a{b{c}}}")]
    [InlineData("{...{...{a}}}")]
    [InlineData("{a(x:[[1]])}")]
    [InlineData("{a(x:{y:{z:1}})}")]
    public void Nesting_as_deep_as_allowed_is_read(string text)
    {
        Parser.Parse(text, Depth(3));
    }

    [Theory]
    [InlineData("{a")]
    [InlineData("{...")]
    [InlineData("{a(x:[[")]
    [InlineData("{a(x:{x:{x:")]
    [InlineData("query($a:[[")]
    public void Endless_nesting_is_refused_however_deep(string open)
    {
        var text = Repeat(open, 100_000 / open.Length);
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse(text, ParserOptions.Trusted));

        Assert.NotEmpty(exception.Errors);
    }

    [Theory]
    [InlineData("{a{b{c}}}", 5)]
    [InlineData("{a(x:[[1]])}", 7)]
    [InlineData("{a(x:{y:{z:1}})}", 9)]
    public void The_first_level_too_deep_is_named(string text, int column)
    {
        Assert.Contains("2 levels", Refused(text, at: (1, column), Depth(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_count_as_levels_too()
    {
        Refused("query($a:[[[Int]]]){a}", at: (1, 12), Depth(2));
    }

    [Theory]
    [InlineData("{ a } ", "")]
    [InlineData("{ a(x: \"", "\" \"")]
    [InlineData("{ a(x: 1", "a) }")]
    [InlineData("{ a(x: \"\\u{", "}\") }")]
    public void No_message_repeats_a_long_text(string before, string after)
    {
        var text = before + new string('x', 5_000) + after;
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse(text));

        Assert.True(exception.Message.Length < 200, exception.Message);
    }

    [Fact]
    public void A_message_shows_control_characters_as_spaces()
    {
        Assert.Contains("\"a b\"", Refused("{ \"a\\nb\" }", at: (1, 3)), StringComparison.Ordinal);
    }

    static ParserOptions Depth(int max) => new() { DepthMax = max };

    static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
