using IpGraph.Operations.Paging;

namespace IpGraph.Operations.Tests.Paging;

public sealed class PageLinkTests : IDisposable
{
    readonly CatalogueFolder folder = new();

    [Theory]
    [InlineData("""{"things": {"pageInfo": {"hasNextPage": true, "endCursor": "c1"}}}""", "c1")]
    [InlineData("""{"things": {"pageInfo": {"hasNextPage": false, "endCursor": "c1"}}}""", null)]
    [InlineData("""{"things": null}""", null)]
    public void The_next_page_begins_after_the_last_cursor(string data, string? cursor)
    {
        var link = Assert.Single(PageLink.Of(folder.ReadThings()));
        Assert.Equal(("next", "after"), (link.Relation, link.Variable));
        Assert.Equal(cursor, link.CursorIn(CatalogueFolder.Json(data)));
    }

    [Fact]
    public void A_list_whose_cursor_no_variable_takes_has_no_pages()
    {
        var operation = folder.With("all.graphql",
            "\"\"\"\nAll\n\n全部\n\"\"\"\nquery All { things(after: \"c\") { pageInfo { hasNextPage endCursor } nodes { id } } }").Read().Operations[0];
        Assert.Empty(PageLink.Of(operation));
    }

    [Fact]
    public void Lists_that_page_together_have_one_next_page()
    {
        var operation = folder.With(
            "news.graphql",
            """"
            """
            News

            知らせ
            """
            query News("After.\n\nその後。" $from: ID) {
              news { old(after: $from) fresh(after: $from) at: pageInfo(after: $from) { hasNextPage endCursor } }
            }
            """").Read().Operations[0];
        var link = Assert.Single(PageLink.Of(operation));
        Assert.Equal(("next", "from"), (link.Relation, link.Variable));
        Assert.Equal("b", link.CursorIn(CatalogueFolder.Json("""{"news": {"at": {"hasNextPage": true, "endCursor": "b"}}}""")));
        Assert.Null(link.CursorIn(CatalogueFolder.Json("""{"news": {"at": {"hasNextPage": false, "endCursor": "b"}}}""")));
    }

    [Fact]
    public void Lists_that_are_asked_for_by_how_many_to_pass_over_have_a_next_page()
    {
        var operation = folder.With(
            "news.graphql",
            """"
            """
            News

            知らせ
            """
            query News("Passed over.\n\n飛ばす数。" $over: Int! = 0) {
              news { counted(skip: $over) { hasNextPage nextSkip } }
            }
            """").Read().Operations[0];
        var link = Assert.Single(PageLink.Of(operation));
        Assert.Equal(("next", "over"), (link.Relation, link.Variable));
        Assert.Equal("20", link.CursorIn(CatalogueFolder.Json("""{"news": {"counted": {"hasNextPage": true, "nextSkip": 20}}}""")));
        Assert.Null(link.CursorIn(CatalogueFolder.Json("""{"news": {"counted": {"hasNextPage": false, "nextSkip": null}}}""")));
    }

    public void Dispose() => folder.Dispose();
}
