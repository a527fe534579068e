using IpGraph.Graph.Data;

namespace IpGraph.Exports.Packaging;

/// <summary>A graph of which parts can be taken; a part is a graph itself, in the order of the whole.</summary>
public sealed class IndexedGraph
{
    readonly Dictionary<string, int> numbers;

    /// <summary>The relationships that leave each node, one node after the other.</summary>
    readonly int[] leaving;

    /// <summary>Where those of each node begin, and where those of the last end.</summary>
    readonly int[] begins;

    public IndexedGraph(GraphData whole)
    {
        Whole = whole;
        numbers = whole.Nodes.Select((node, number) => (node.Id, number))
            .ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        leaving = [.. Enumerable.Range(0, whole.Relationships.Count)];
        var from = Array.ConvertAll(leaving, index => numbers[whole.Relationships[index].From]);
        begins = new int[whole.Nodes.Count + 1];
        foreach (var number in from)
            begins[number + 1]++;
        for (var number = 0; number < whole.Nodes.Count; number++)
            begins[number + 1] += begins[number];
        Array.Sort(from, leaving);
    }

    public GraphData Whole { get; }

    public bool Has(string id) => numbers.ContainsKey(id);

    /// <summary>The nodes with these ids, and every relationship with both ends among them. Its version names that of the
    /// whole and the part.</summary>
    public GraphData Part(IReadOnlySet<string> ids)
    {
        int[] chosen = [.. ids.Select(id => numbers.GetValueOrDefault(id, -1)).Where(number => number >= 0).Order()];
        var relationships = chosen.SelectMany(Leaving).Where(index => ids.Contains(Whole.Relationships[index].To));
        var part = Of(chosen, relationships);
        return part with { VersionId = $"{Whole.VersionId}.{ContentHash.Of(part.Nodes, part.Relationships)[..16]}" };
    }

    /// <summary>A node and every relationship that leaves it; null where no node has the id.</summary>
    public GraphData? Leaving(string id) => numbers.TryGetValue(id, out var number) ? Of([number], Leaving(number)) : null;

    IEnumerable<int> Leaving(int number) => leaving[begins[number]..begins[number + 1]];

    GraphData Of(IEnumerable<int> nodes, IEnumerable<int> relationships) => Whole with
    {
        Nodes = [.. nodes.Select(number => Whole.Nodes[number])],
        Relationships = [.. relationships.Order().Select(index => Whole.Relationships[index])],
    };
}
