using System.Runtime.CompilerServices;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;

namespace IpGraph.Embedded;

/// <summary>A graph held in memory in the form in which it is asked; it never changes.</summary>
public sealed class EmbeddedGraph
{
    readonly Dictionary<string, Links> links = new(StringComparer.Ordinal);
    readonly ConditionalWeakTable<GraphQuery, CompiledQuery> compiledQueries = [];
    readonly QueryCompiler compiler;
    readonly Lazy<Topology> topology;
    readonly Lazy<SearchIndex> search;

    EmbeddedGraph(GraphData data)
    {
        var heap = new JsonHeap();
        var nodes = NodeTable.InOrder(data.Nodes);
        var nodeColumns = new ColumnSetBuilder(heap);
        Nodes = new NodeTable(data.Model, nodes, nodeColumns);
        var linkColumns = new ColumnSetBuilder(heap);
        var pending = new List<(RelationshipType Type, int[] From, int[] To)>();
        var byType = data.Relationships.ToLookup(relationship => relationship.Type.Name, StringComparer.Ordinal);
        foreach (var type in data.Model.RelationshipTypes)
            pending.Add(Read(type, byType[type.Name], linkColumns));
        Heap = heap.ToArray();
        Nodes.Finish(nodeColumns.Finish(Heap));
        var linkSets = linkColumns.Finish(Heap);
        foreach (var ((type, from, to), columns) in pending.Zip(linkSets))
            links.Add(type.Name, new Links(Nodes, from, to, columns));
        Version = new GraphVersion(
            data.VersionId,
            data.Model,
            data.Model.NodeTypes.ToDictionary(type => type.Name, type => Nodes.Range(Nodes.IndexOf(type)).Count),
            pending.ToDictionary(pair => pair.Type.Name, pair => pair.From.Length))
        {
            Statistics = GraphStatistics.Of(data),
            CountHits = CountingIn(new WeakReference<EmbeddedGraph>(this)),
        };
        Texts = new EmbeddedTexts(this);
        search = new Lazy<SearchIndex>(Texts.Index);
        NodeColumns = ColumnLookup.OfNodes(Nodes);
        compiler = new QueryCompiler(this);
        topology = TopologyOf(Nodes, data.Model, [.. pending.Select(ends => (ends.From, ends.To))]);
    }

    public GraphVersion Version { get; }

    /// <exception cref="ArgumentException">The facts do not make a graph, which those of the builder always do.</exception>
    public static EmbeddedGraph Build(GraphData data) => new(data);

    internal NodeTable Nodes { get; }

    /// <summary>Made when it is first asked for: most graphs of tests never are.</summary>
    internal Topology Topology => topology.Value;

    internal ColumnLookup NodeColumns { get; }

    /// <summary>The searched texts of the nodes.</summary>
    internal EmbeddedTexts Texts { get; }

    /// <summary>The index that is searched; it is made when something is searched for the first time.</summary>
    internal SearchIndex Search => search.Value;

    /// <summary>The values of all nodes and relationships as JSON.</summary>
    internal byte[] Heap { get; }

    internal Links LinksOf(RelationshipType type) => links.TryGetValue(type.Name, out var found)
        ? found
        : throw new ArgumentException($"The graph's model has no relationship type '{type.Name}'.");

    /// <summary>The query made ready for this graph; one that is asked again is kept as long as both it and the graph
    /// are.</summary>
    internal CompiledQuery Compiled(GraphQuery query, CancellationToken cancellation)
    {
        if (!query.IsRepeated)
            return compiler.Compile(query, cancellation);
        if (!compiledQueries.TryGetValue(query, out var compiled))
            compiledQueries.AddOrUpdate(query, compiled = compiler.Compile(query, cancellation));
        return compiled;
    }

    /// <summary>A version is kept by whoever asked for a price, and must not keep its graph.</summary>
    static Func<SearchExpression, int?> CountingIn(WeakReference<EmbeddedGraph> graph) =>
        expression => graph.TryGetTarget(out var known) ? known.Search.Find(expression).Documents.Length : null;

    /// <summary>Apart from the constructor, so that what is kept for later does not keep all facts with it.</summary>
    static Lazy<Topology> TopologyOf(NodeTable nodes, GraphModel model, IReadOnlyList<(int[] From, int[] To)> ends) =>
        new(() => nodes.TopologyOf(model, ends));

    /// <summary>Numbers the ends of relationships, in order, and adds what they carry to the columns.</summary>
    (RelationshipType Type, int[] From, int[] To) Read(
        RelationshipType type,
        IEnumerable<RelationshipData> relationships,
        ColumnSetBuilder columns)
    {
        var inOrder = relationships.ToArray();
        var ends = Array.ConvertAll(inOrder, item => ((long)Node(item.From) << 32) | (uint)Node(item.To));
        Array.Sort(ends, inOrder);
        columns.Begin(type.Properties);
        foreach (var relationship in inOrder)
            columns.Add(type.Properties, relationship.Properties);
        return (type, Array.ConvertAll(ends, end => (int)(end >> 32)), Array.ConvertAll(ends, end => (int)end));
    }

    int Node(string id) => Nodes.Find(id) ?? throw new ArgumentException($"A relationship leads to '{id}', which is no node.");
}
