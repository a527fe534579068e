using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using IpGraph.Graph.Data;

namespace IpGraph.Graph.Costs;

/// <summary>Counts nodes and relationships as they pass by, for <see cref="GraphStatistics"/>.</summary>
public sealed class StatisticsGathering
{
    readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    readonly Dictionary<(string Relationship, bool IsOut, string Node), int> ends = [];
    readonly Dictionary<(string Type, string Property), (long Bytes, int Count)> values = [];

    public void Add(NodeData node)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, node.Type.Name, out _)++;
        Add(node.Type.Name, node.Properties);
    }

    public void Add(RelationshipData link)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(ends, (link.Type.Name, true, link.From), out _)++;
        CollectionsMarshal.GetValueRefOrAddDefault(ends, (link.Type.Name, false, link.To), out _)++;
        Add(link.Type.Name, link.Properties);
    }

    public GraphStatistics Finish() => new(
        ends.GroupBy(end => (end.Key.Relationship, end.Key.IsOut, Type: TypeOf(end.Key.Node))).ToDictionary(
            group => group.Key.IsOut
                ? GraphStatistics.OutOf(group.Key.Relationship, group.Key.Type)
                : GraphStatistics.Into(group.Key.Relationship, group.Key.Type),
            group => DegreeStatistics.Of([.. group.Select(end => end.Value)], counts.GetValueOrDefault(group.Key.Type, 1))),
        values.ToDictionary(
            value => GraphStatistics.ValueOf(value.Key.Type, value.Key.Property),
            value => (double)value.Value.Bytes / value.Value.Count));

    /// <summary>Ids begin with the name of their type.</summary>
    static string TypeOf(string id) => id.IndexOf(':') is >= 0 and var end ? id[..end] : id;

    void Add(string type, IReadOnlyDictionary<string, object> properties)
    {
        foreach (var (name, value) in properties)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(values, (type, name), out _);
            known = (known.Bytes + Length(value), known.Count + 1);
        }
    }

    /// <summary>About as many bytes as the value takes in an answer.</summary>
    static int Length(object value) => value switch
    {
        string text => 2 + Encoding.UTF8.GetByteCount(text),
        IReadOnlyDictionary<string, object> parts => 2 + parts.Sum(part => part.Key.Length + 4 + Length(part.Value)),
        IEnumerable list => 2 + list.Cast<object>().Sum(item => 1 + Length(item)),
        _ => 8,
    };
}
