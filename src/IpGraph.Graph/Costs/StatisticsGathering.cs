using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using IpGraph.Graph.Data;

namespace IpGraph.Graph.Costs;

/// <summary>Counts nodes and relationships as they pass by, for <see cref="GraphStatistics"/>.</summary>
public sealed class StatisticsGathering
{
    readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, int>> sources = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, int>> targets = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, Tally>> values = new(StringComparer.Ordinal);

    public void Add(NodeData node)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, node.Type.Name, out _)++;
        Add(node.Type.Name, node.Properties);
    }

    public void Add(RelationshipData link)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(Of(sources, link.Type.Name), link.From, out _)++;
        CollectionsMarshal.GetValueRefOrAddDefault(Of(targets, link.Type.Name), link.To, out _)++;
        Add(link.Type.Name, link.Properties);
    }

    public GraphStatistics Finish()
    {
        var degrees = new Dictionary<string, DegreeStatistics>(StringComparer.Ordinal);
        foreach (var (relationship, nodes) in sources)
            Add(degrees, nodes, type => GraphStatistics.OutOf(relationship, type));
        foreach (var (relationship, nodes) in targets)
            Add(degrees, nodes, type => GraphStatistics.Into(relationship, type));
        var bytes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (type, properties) in values)
        {
            foreach (var (property, tally) in properties)
                bytes[GraphStatistics.ValueOf(type, property)] = (double)tally.Bytes / tally.Count;
        }

        return new GraphStatistics(degrees, bytes);
    }

    void Add(Dictionary<string, DegreeStatistics> degrees, Dictionary<string, int> nodes, Func<string, string> keyOf)
    {
        foreach (var type in nodes.GroupBy(node => TypeOf(node.Key), node => node.Value))
            degrees[keyOf(type.Key)] = DegreeStatistics.Of([.. type], counts.GetValueOrDefault(type.Key, 1));
    }

    /// <summary>Ids begin with the name of their type.</summary>
    static string TypeOf(string id) => id.IndexOf(':') is >= 0 and var end ? id[..end] : id;

    void Add(string type, IReadOnlyDictionary<string, object> properties)
    {
        var tallies = Of(values, type);
        foreach (var (name, value) in properties)
        {
            var tally = Of(tallies, name);
            tally.Bytes += Length(value);
            tally.Count++;
        }
    }

    static T Of<T>(Dictionary<string, T> all, string key) where T : class, new() =>
        CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _) ??= new T();

    sealed class Tally
    {
        public long Bytes { get; set; }

        public int Count { get; set; }
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
