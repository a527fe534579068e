using IpGraph.Operations.Paging;

namespace IpGraph.Operations.Tests.Paging;

public sealed class PageSizeTests : IDisposable
{
    readonly CatalogueFolder folder = new();

    [Fact]
    public void The_lists_of_a_connection_are_as_long_as_its_variable_says()
    {
        var size = PageSize.Of(folder.ReadThings())!;
        Assert.Equal("first", size.Variable);
        Assert.Equal(["things.nodes"], size.Lists);
    }

    [Theory]
    [InlineData("things(first: 3, after: $after) { nodes { id } }", null)]
    [InlineData("things(first: $many) { nodes { id } }", null)]
    [InlineData("news { rows { some(first: $many, skip: 2) } counted(first: $many, skip: $over) { nextSkip } }", "news.rows.some")]
    public void A_page_has_a_length_where_variables_take_it_and_its_beginning(string query, string? list)
    {
        var variables = string.Join(' ', new[] { ("after", "String"), ("many", "Int! = 3"), ("over", "Int! = 0") }
            .Where(each => query.Contains("$" + each.Item1, StringComparison.Ordinal))
            .Select(each => $"\"It.\\n\\nそれ。\" ${each.Item1}: {each.Item2}"));
        var operation = folder.With(
            "some.graphql", $"\"\"\"\nSome\n\n一部\n\"\"\"\nquery Some({variables}) {{ {query} }}").Read().Operations[0];
        Assert.Equal(list, PageSize.Of(operation)?.Lists.Single());
    }

    public void Dispose() => folder.Dispose();
}
