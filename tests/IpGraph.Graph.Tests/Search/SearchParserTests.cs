using IpGraph.Graph.Search;

namespace IpGraph.Graph.Tests.Search;

public sealed class SearchParserTests
{
    [Theory]
    [InlineData("海賊版　ベトナム", "海賊版 ベトナム")]
    [InlineData("a1 “b c” -d －e", "a1 \"b c\" -d -e")]
    [InlineData("x OR y z", "(x OR y) z")]
    [InlineData("x | (y z)", "x OR (y z)")]
    [InlineData("copy*", "copy*")]
    [InlineData("Beyond5G(6G)", "Beyond5G(6G)")]
    [InlineData("内閣府（知財）", "内閣府（知財）")]
    [InlineData("知財 - 戦略", "知財 戦略")]
    [InlineData("open-source", "open-source")]
    [InlineData("x !! y", "x y")]
    public void A_search_is_read_as_it_is_meant(string typed, string read) =>
        Assert.Equal(read, SearchParser.Parse(typed).ToString());

    [Theory]
    [InlineData("", "no word")]
    [InlineData("　", "no word")]
    [InlineData("!? … 「」", "no word")]
    [InlineData("\"…\"", "no word")]
    [InlineData("-海賊版", "without -")]
    [InlineData("\"open", "quote")]
    [InlineData("OR x", "OR")]
    [InlineData("x OR", "OR")]
    [InlineData("x OR OR y", "OR")]
    [InlineData("x AND y", "AND")]
    [InlineData("NOT x", "NOT")]
    [InlineData("(x y", "bracket")]
    [InlineData("x)", "bracket")]
    [InlineData("*", "*")]
    [InlineData("x*y", "*")]
    [InlineData("title:x", "title:")]
    [InlineData("+x", "+x")]
    [InlineData("x~2", "x~2")]
    [InlineData("a b c d e f g h i j k l m n o p q", "16")]
    public void What_cannot_be_understood_is_refused_with_what_to_do(string typed, string named)
    {
        var failure = Assert.Throws<SearchSyntaxException>(() => SearchParser.Parse(typed));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_search_prints_is_read_as_the_same_search()
    {
        foreach (var typed in new[] { "a1 (b1 OR \"c d\") -e1 f*", "x OR (y z)", "(a1 OR b1) (c1 OR d1)" })
        {
            var printed = SearchParser.Parse(typed).ToString();
            Assert.Equal(printed, SearchParser.Parse(printed).ToString());
        }
    }
}
