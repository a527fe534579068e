using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using IpGraph.Graph.Data;

namespace IpGraph.Graph.Costs;

/// <summary>Counts nodes and relationships as they pass by, for <see cref="GraphStatistics"/>.</summary>
/// <remarks>Keys have types of their own, not tuples: what is made of those alone cannot be compiled before the program runs.</remarks>
public sealed class StatisticsGathering
{
    readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    readonly Dictionary<End, int> ends = [];
    readonly Dictionary<ValueKey, Lengths> values = [];

    public void Add(NodeData node)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, node.Type.Name, out _)++;
        Add(node.Type.Name, node.Properties);
    }

    public void Add(RelationshipData link)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(ends, new End(link.Type.Name, true, link.From), out _)++;
        CollectionsMarshal.GetValueRefOrAddDefault(ends, new End(link.Type.Name, false, link.To), out _)++;
        Add(link.Type.Name, link.Properties);
    }

    public GraphStatistics Finish() => new(
        ends.GroupBy(end => KeyOf(end.Key)).ToDictionary(
            group => group.Key,
            group => DegreeStatistics.Of(
                [.. group.Select(end => end.Value)], counts.GetValueOrDefault(TypeOf(group.First().Key.Node), 1))),
        values.ToDictionary(
            value => GraphStatistics.ValueOf(value.Key.Type, value.Key.Property),
            value => (double)value.Value.Bytes / value.Value.Count));

    static string KeyOf(End end) => end.IsOut
        ? GraphStatistics.OutOf(end.Relationship, TypeOf(end.Node))
        : GraphStatistics.Into(end.Relationship, TypeOf(end.Node));

    /// <summary>Ids begin with the name of their type.</summary>
    static string TypeOf(string id) => id.IndexOf(':') is >= 0 and var end ? id[..end] : id;

    void Add(string type, IReadOnlyDictionary<string, object> properties)
    {
        foreach (var (name, value) in properties)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(values, new ValueKey(type, name), out _);
            known = new Lengths(known.Bytes + Length(value), known.Count + 1);
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

    readonly record struct End(string Relationship, bool IsOut, string Node);

    readonly record struct ValueKey(string Type, string Property);

    readonly record struct Lengths(long Bytes, int Count);
}
