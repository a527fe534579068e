using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>What stands along an axis, and which of it every counted node belongs to.</summary>
/// <param name="Entries">Nodes in order of id, those without any counted node included; or values in order.</param>
/// <param name="OfItems">By counted node: the places of its entries, in rising order.</param>
sealed record AxisEntries(Axis Axis, IReadOnlyList<AxisEntry> Entries, IReadOnlyList<int[]> OfItems)
{
    /// <summary>How many entries an axis has at most.</summary>
    public const int Max = 300;

    /// <summary>Nodes that texts never name while they do name what these are part of: that those have nothing says nothing.</summary>
    public IReadOnlySet<int> NamedByWhole { get; init; } = new HashSet<int>();

    /// <summary>Whether a count of nothing can tell that an entry has nothing.</summary>
    public bool CanTell(AxisEntry entry) => entry.Node is not { } node || !NamedByWhole.Contains(node);

    /// <param name="items">The counted nodes.</param>
    /// <param name="rows">What was read of each.</param>
    /// <param name="key">Under which key a property's value was read.</param>
    /// <exception cref="AnalysisException">The axis would have too many entries.</exception>
    public static AxisEntries Of(
        Topology topology,
        Axis axis,
        int[] items,
        JsonElement[] rows,
        string key,
        CancellationToken cancellation) => axis switch
        {
            Axis.ByRelationship by => ByRelationship(topology, by, items, cancellation),
            Axis.ByProperty by => ByProperty(by, rows, key),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    static AxisEntries ByRelationship(
        Topology topology,
        Axis.ByRelationship axis,
        int[] items,
        CancellationToken cancellation)
    {
        var types = axis.Types.Select(type => type.Name).ToHashSet();
        int[] nodes = [.. Enumerable.Range(0, topology.NodeCount).Where(node => types.Contains(topology.TypeOf(node).Name))];
        Check(axis, nodes.Length);
        var places = nodes.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place);
        var budget = new WorkBudget(GraphAnalyst.WorkMax, "count fewer nodes, with a narrower filter", cancellation);
        return new AxisEntries(
            axis,
            [.. nodes.Select(node => new AxisEntry(node, null))],
            [.. items.Select(item => Places(topology, axis.Field, item, places, budget))])
        {
            NamedByWhole = axis.Field.NamedByWholeAlong is { } along ? OnlyByWhole(topology, axis.Field, along, nodes, budget) : new HashSet<int>(),
        };
    }

    /// <summary>Those of some nodes that the field never leads to, while it leads to what they are part of.</summary>
    internal static HashSet<int> OnlyByWhole(Topology topology, RelationshipField field, string along, int[] nodes, WorkBudget budget)
    {
        var named = nodes.Where(node => IsNamed(topology, field, node, budget)).ToHashSet();
        return [.. nodes.Except(named).Where(node => Wholes(topology, along, node, budget).Any(named.Contains))];
    }

    /// <summary>Whether the field leads to a node from anywhere.</summary>
    static bool IsNamed(Topology topology, RelationshipField field, int node, WorkBudget budget)
    {
        var hops = topology.Hops(node);
        budget.Spend(hops.Length);
        foreach (var hop in hops)
        {
            if (IsAlong(topology, field, hop, hop.Node))
                return true;
        }

        return false;
    }

    /// <summary>What a node is part of, directly or by way of others.</summary>
    static IEnumerable<int> Wholes(Topology topology, string along, int node, WorkBudget budget)
    {
        var found = new List<int> { node };
        for (var next = 0; next < found.Count; next++)
        {
            var hops = topology.Hops(found[next]);
            budget.Spend(hops.Length);
            foreach (var hop in hops)
            {
                if (topology.LinkType(hop.Link).Name == along && topology.From(hop.Link) == found[next] && !found.Contains(hop.Node))
                    found.Add(hop.Node);
            }
        }

        return found.Skip(1);
    }

    static int[] Places(
        Topology topology,
        RelationshipField field,
        int item,
        Dictionary<int, int> places,
        WorkBudget budget)
    {
        var hops = topology.Hops(item);
        budget.Spend(hops.Length);
        var found = new SortedSet<int>();
        foreach (var hop in hops)
        {
            if (places.TryGetValue(hop.Node, out var place) && IsAlong(topology, field, hop, item))
                found.Add(place);
        }

        return [.. found];
    }

    /// <summary>Whether a relationship is one by which the field leads on from a node.</summary>
    static bool IsAlong(Topology topology, RelationshipField field, Hop hop, int from) =>
        topology.LinkType(hop.Link).Name == field.Type.Name && field.Direction switch
        {
            RelationshipDirection.Out => topology.From(hop.Link) == from,
            RelationshipDirection.In => topology.To(hop.Link) == from,
            _ => true,
        };

    /// <summary>All values of an enum, whether met or not; of numbers and Booleans those that are met.</summary>
    static AxisEntries ByProperty(Axis.ByProperty axis, JsonElement[] rows, string key)
    {
        string?[] values = [.. rows.Select(row => row.TryGetProperty(key, out var value) ? Text(value) : null)];
        string[] entries = axis.Property.Type is PropertyType.Enum named
            ? [.. named.Type.Values.Select(value => value.Name)]
            : [.. values.OfType<string>().Distinct().OrderBy(value => value.StartsWith('-') ? 0 : 1).ThenBy(Number).ThenBy(value => value, StringComparer.Ordinal)];
        Check(axis, entries.Length);
        return new AxisEntries(
            axis,
            [.. entries.Select(value => new AxisEntry(null, value))],
            [.. values.Select(value => value is null ? (int[])[] : [Array.IndexOf(entries, value)])]);
    }

    static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    static long Number(string value) => long.TryParse(value, out var number) ? number : 0;

    static void Check(Axis axis, int count)
    {
        if (count > Max)
        {
            throw new AnalysisException(
                $"{axis.Name} has {count} entries, and an axis at most {Max}; name types that are fewer, or take another axis.");
        }
    }
}

/// <summary>A node, or a value as text.</summary>
sealed record AxisEntry(int? Node, string? Value)
{
    public void AddTo(AnswerObject answer)
    {
        answer["node"] = Node is { } node ? new NodeReference(node) : null;
        answer["value"] = Value;
    }
}
