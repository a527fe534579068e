using System.Buffers;
using System.Text;
using IpGraph.Graph.Data;
using IpGraph.Graph.Text;
using IpGraph.Json;

namespace IpGraph.Graph.Releases;

/// <summary>What changed inside the nodes between two graphs.</summary>
/// <param name="From">The version of the older graph.</param>
/// <param name="To">The version of the newer graph.</param>
/// <param name="Nodes">The nodes that differ, in the natural order of their ids.</param>
public sealed record GraphDiff(string From, string To, IReadOnlyList<NodeDiff> Nodes)
{
    public static GraphDiff Between(GraphData older, GraphData newer)
    {
        var (before, after) = (Content(older), Content(newer));
        var ids = before.Keys.Union(after.Keys, StringComparer.Ordinal).OrderNaturallyBy(id => id);
        return new GraphDiff(
            older.VersionId,
            newer.VersionId,
            [.. ids.Select(id => NodeDiff.Between(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id))).OfType<NodeDiff>()]);
    }

    static Dictionary<string, Dictionary<string, string>> Content(GraphData graph)
    {
        var relationships = ReleasedContent.RelationshipsByNode(graph);
        return graph.Nodes.ToDictionary(
            node => node.Id,
            node => Lines(node, relationships[node.Id]),
            StringComparer.Ordinal);
    }

    /// <summary>Everything that counts of a node, each under a name of its own.</summary>
    static Dictionary<string, string> Lines(NodeData node, IEnumerable<RelationshipData> relationships)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in ReleasedContent.ValuesOf(node))
            lines[name] = Text(value);
        foreach (var link in relationships)
            lines[$"{link.Type.Name} -> {link.To}"] = Text(link.Properties);
        return lines;
    }

    static string Text(object value)
    {
        if (value is IReadOnlyDictionary<string, object> map)
            return $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}";
        if (value is IReadOnlyList<object> list)
            return $"[{string.Join(", ", list.Select(Text))}]";
        var json = new ArrayBufferWriter<byte>();
        JsonText.WriteValue(json, value);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}

public enum NodeChange
{
    Added,
    Changed,
    Removed,
}

/// <summary>What changed inside one node; of a whole node that came or went, everything that it has.</summary>
public sealed record NodeDiff(string Id, NodeChange Change, IReadOnlyList<ValueDiff> Values)
{
    internal static NodeDiff? Between(string id, Dictionary<string, string>? before, Dictionary<string, string>? after)
    {
        var names = (before?.Keys.AsEnumerable() ?? []).Union(after?.Keys.AsEnumerable() ?? [], StringComparer.Ordinal);
        var values = names.Select(name => new ValueDiff(name, before?.GetValueOrDefault(name), after?.GetValueOrDefault(name)))
            .Where(value => value.Before != value.After)
            .ToList();
        var change = before is null ? NodeChange.Added : after is null ? NodeChange.Removed : NodeChange.Changed;
        return change == NodeChange.Changed && values.Count == 0 ? null : new NodeDiff(id, change, values);
    }
}

/// <summary>A value, or a relationship with what it carries, before and after.</summary>
/// <param name="Name">The property, or the relationship's type and the id of the node it leads to.</param>
/// <param name="Before">As text, much as answers have it; null where there was none.</param>
/// <param name="After">The same afterwards; null where there is none any more.</param>
public sealed record ValueDiff(string Name, string? Before, string? After);
