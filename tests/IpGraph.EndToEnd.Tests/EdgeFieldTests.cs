using System.Text.Json;

namespace IpGraph.EndToEnd.Tests;

/// <summary>What every edge to nodes of any type has, also where nothing is searched.</summary>
[Collection(nameof(RealGraph))]
public sealed class EdgeFieldTests(RealGraph graph)
{
    [Fact]
    public async Task An_edge_of_a_relationship_has_no_score_and_no_highlights()
    {
        var data = await graph.Engine.DataAsync(
            "{ document(id: \"Document:article-2024\") { citedBy(first: 1) { edges { score highlights { field } } } } }");
        var edge = data.GetProperty("document").GetProperty("citedBy").GetProperty("edges")[0];
        Assert.Equal(JsonValueKind.Null, edge.GetProperty("score").ValueKind);
        Assert.Equal(0, edge.GetProperty("highlights").GetArrayLength());
    }
}
