using System.Text.Json;
using IpGraph.Explorer.Asking;

namespace IpGraph.Explorer.Nodes;

/// <summary>A count as a bar of a table.</summary>
/// <param name="Address">What the name leads to; null for nothing.</param>
/// <param name="Of">What the count is out of; null where that is told elsewhere.</param>
public sealed record Bar(string Name, string? Address, int Count, int? Of = null)
{
    /// <summary>The groups of a facet whose groups stand for nodes.</summary>
    /// <param name="except">A node that is left out; null for none.</param>
    public static IReadOnlyList<Bar> OfNodes(JsonElement facet, PageRequest request, string? except = null) =>
        [.. from bar in facet.GetProperty("groups").EnumerateArray()
            let node = bar.GetProperty("node")
            let id = node.GetProperty("id").GetString()!
            where id != except
            select new Bar(node.GetProperty("label").GetString()!, request.ToNode(id), bar.GetProperty("count").GetInt32())];

    /// <summary>The groups of a facet by edition.</summary>
    /// <param name="address">What a year leads to.</param>
    public static IReadOnlyList<Bar> OfYears(JsonElement facet, Func<int, string?> address, Func<int, string> name) =>
        [.. from bar in facet.GetProperty("groups").EnumerateArray()
            let year = int.Parse(bar.GetProperty("value").ToString(), System.Globalization.CultureInfo.InvariantCulture)
            select new Bar(name(year), address(year), bar.GetProperty("count").GetInt32())];
}
