using System.Text.Json;
using IpGraph.Graph.Data;
using IpGraph.Graph.Releases;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>An integrator's index is kept current by what the API tells of changes.</summary>
public sealed class ChangesTests
{
    static readonly GraphData Old = SmallGraph.Data;

    static readonly GraphData New = SmallGraph.Build(SmallGraph.With("organizations.yaml", text => text
        .Replace("Organization:tilde", "Organization:wave", StringComparison.Ordinal)
        .Replace("[JAMSTEC]", "[JAMSTEC, Keiyo]", StringComparison.Ordinal))).Graph!;

    readonly AnsweringEngine engine = new(New, manifests: [Manifest.Of(Old), Manifest.Of(New)]);

    [Fact]
    public async Task What_was_added_changed_and_removed_is_told()
    {
        var answer = await engine.TextAsync($$"""
            { dataset { changes(since: "{{Old.VersionId}}") {
              added { totalCount ids } changed { ids } removed { ids } none: added { ids(after: "Organization:wave") }
            } } }
            """);

        Assert.Equal(
            """{"data":{"dataset":{"changes":{"added":{"totalCount":1,"ids":["Organization:wave"]},"changed":{"ids":["Organization:jamstec"]},"removed":{"ids":["Organization:tilde"]},"none":{"ids":[]}}}}}""",
            answer);
    }

    [Fact]
    public async Task What_is_no_id_is_no_place_to_go_on_behind()
    {
        var answer = await engine.TextAsync($$"""{ dataset { changes(since: "{{Old.VersionId}}") { added { ids(after: "zzz") } } } }""");
        Assert.Contains("after is not a cursor", answer);
    }

    [Fact]
    public async Task Page_after_page_shows_every_change()
    {
        var gone = New.Nodes[0];
        var before = New with { VersionId = "before", Nodes = [gone with { Id = "A:1" }, gone with { Id = "A:2" }, .. New.Nodes.Skip(3)] };
        var many = new AnsweringEngine(New, manifests: [Manifest.Of(before), Manifest.Of(New)]);
        var whole = await ShownAsync(many, before.VersionId, 1000);
        Assert.Single(whole.Pages);

        var paged = await ShownAsync(many, before.VersionId, 1);

        Assert.True(paged.Pages.Count > 2);
        Assert.Equal(whole.Ids, paged.Ids);
        Assert.All(paged.Pages.Skip(1), page => Assert.True(page.GetProperty("hasPreviousPage").GetBoolean()));
    }

    /// <summary>All that is told from the first page to the last, and where each page lies.</summary>
    static async Task<(SortedSet<string> Ids, List<JsonElement> Pages)> ShownAsync(AnsweringEngine engine, string since, int first)
    {
        var (shown, pages) = (new SortedSet<string>(StringComparer.Ordinal), new List<JsonElement>());
        var after = "";
        do
        {
            var page = $"(first: {first}{after})";
            var changes = (await engine.DataAsync($$"""
                { dataset { changes(since: "{{since}}") {
                  added { ids{{page}} } changed { ids{{page}} } removed { ids{{page}} }
                  pageInfo{{page}} { hasNextPage hasPreviousPage startCursor endCursor }
                } } }
                """)).GetProperty("dataset").GetProperty("changes");
            foreach (var kind in new[] { "added", "changed", "removed" })
                shown.UnionWith(changes.GetProperty(kind).GetProperty("ids").EnumerateArray().Select(id => $"{kind} {id}"));
            pages.Add(changes.GetProperty("pageInfo"));
            after = $", after: \"{pages[^1].GetProperty("endCursor")}\"";
        }
        while (pages[^1].GetProperty("hasNextPage").GetBoolean());
        return (shown, pages);
    }

    [Fact]
    public async Task Nothing_changed_since_the_version_that_answers()
    {
        var answer = await engine.TextAsync(
            $$"""{ dataset { changes(since: "{{New.VersionId}}") { added { totalCount } changed { totalCount } removed { totalCount } } } }""");

        Assert.Contains("""{"added":{"totalCount":0},"changed":{"totalCount":0},"removed":{"totalCount":0}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_left_no_manifest_is_refused_with_those_that_did()
    {
        var error = Assert.Single(await engine.ErrorsAsync("""{ dataset { changes(since: "x") { to } } }"""));

        Assert.Equal(
            $"since is 'x', a version without a manifest; those with one are {Old.VersionId}.",
            error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Without_a_manifest_of_its_own_a_graph_cannot_tell()
    {
        var alone = new AnsweringEngine(New, manifests: [Manifest.Of(Old)]);

        var error = Assert.Single(await alone.ErrorsAsync($$"""{ dataset { changes(since: "{{Old.VersionId}}") { to } } }"""));

        Assert.Equal(
            $"The graph that answers, version {New.VersionId}, has left no manifest; take it in anew as a whole.",
            error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Too_many_ids_at_once_are_refused()
    {
        var error = Assert.Single(await engine.ErrorsAsync(
            $$"""{ dataset { changes(since: "{{Old.VersionId}}") { added { ids(first: 1001) } } } }"""));

        Assert.StartsWith("first is 1001; give a number from 0 to 1000", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_follows_the_changes_is_that_of_the_new_release()
    {
        var index = await IndexAsync(new AnsweringEngine(Old), [.. Old.Nodes.Select(node => node.Id)]);
        var changes = (await engine.DataAsync($$"""
            { dataset { changes(since: "{{Old.VersionId}}") { added { ids } changed { ids } removed { ids } } } }
            """)).GetProperty("dataset").GetProperty("changes");
        List<string> Ids(string kind) =>
            [.. changes.GetProperty(kind).GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)];

        foreach (var id in Ids("removed"))
            index.Remove(id);
        foreach (var (id, text) in await IndexAsync(engine, [.. Ids("added"), .. Ids("changed")]))
            index[id] = text;

        var fresh = await IndexAsync(engine, [.. New.Nodes.Select(node => node.Id)]);
        Assert.Equal(fresh.OrderBy(entry => entry.Key, StringComparer.Ordinal), index.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    /// <summary>What a search engine would keep of each node.</summary>
    static async Task<Dictionary<string, string>> IndexAsync(AnsweringEngine engine, IReadOnlyList<string> ids)
    {
        var quoted = string.Join(", ", ids.Select(id => $"\"{id}\""));
        var data = await engine.DataAsync($$"""
            { nodes(ids: [{{quoted}}]) { id label snippet ... on Entity { name abbreviations } ... on Content { text } } }
            """);
        return data.GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("id").GetString()!, node => node.ToString());
    }
}
