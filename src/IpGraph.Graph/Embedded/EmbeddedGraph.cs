using System.Runtime.CompilerServices;
using IpGraph.Graph.Building;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

/// <summary>A graph held in memory in the form in which it is asked; it never changes.</summary>
public sealed class EmbeddedGraph
{
    readonly Dictionary<string, Links> links = new(StringComparer.Ordinal);
    readonly ConditionalWeakTable<GraphQuery, CompiledQuery> compiledQueries = [];
    readonly QueryCompiler compiler;

    EmbeddedGraph(GraphData data)
    {
        var heap = new JsonHeap();
        var nodes = NodeTable.InOrder(data.Nodes);
        var nodeColumns = new ColumnSetBuilder(heap);
        Nodes = new NodeTable(data.Model, nodes, nodeColumns);
        var linkColumns = new ColumnSetBuilder(heap);
        var pending = new List<(RelationshipType Type, List<(int, int, int)> Ends)>();
        var byType = data.Relationships.ToLookup(relationship => relationship.Type.Name, StringComparer.Ordinal);
        foreach (var type in data.Model.RelationshipTypes)
            pending.Add((type, Read(type, byType[type.Name], linkColumns)));
        Heap = heap.ToArray();
        Nodes.Finish(nodeColumns.Finish(Heap));
        var linkSets = linkColumns.Finish(Heap);
        for (var index = 0; index < pending.Count; index++)
            links.Add(pending[index].Type.Name, new Links(Nodes, pending[index].Ends, linkSets[index]));
        Version = new GraphVersion(
            data.VersionId,
            data.Model,
            data.Model.NodeTypes.ToDictionary(type => type.Name, type => Nodes.Range(Nodes.IndexOf(type)).Count),
            pending.ToDictionary(pair => pair.Type.Name, pair => pair.Ends.Count));
        compiler = new QueryCompiler(this);
    }

    public GraphVersion Version { get; }

    /// <exception cref="ArgumentException">The facts do not make a graph, which those of the builder always do.</exception>
    public static EmbeddedGraph Build(GraphData data) => new(data);

    internal NodeTable Nodes { get; }

    /// <summary>The values of all nodes and relationships as JSON.</summary>
    internal byte[] Heap { get; }

    internal Links LinksOf(RelationshipType type) => links.TryGetValue(type.Name, out var found)
        ? found
        : throw new ArgumentException($"The graph's model has no relationship type '{type.Name}'.");

    /// <summary>The query made ready for this graph; kept as long as both the query and the graph are.</summary>
    internal CompiledQuery Compiled(GraphQuery query)
    {
        if (!compiledQueries.TryGetValue(query, out var compiled))
            compiledQueries.AddOrUpdate(query, compiled = compiler.Compile(query));
        return compiled;
    }

    List<(int From, int To, int Link)> Read(
        RelationshipType type,
        IEnumerable<RelationshipData> relationships,
        ColumnSetBuilder columns)
    {
        var ends = new List<(int From, int To, int Link)>();
        columns.Begin(type.Properties);
        foreach (var relationship in relationships)
        {
            ends.Add((Node(relationship.From), Node(relationship.To), ends.Count));
            columns.Add(type.Properties, relationship.Properties);
        }
        return ends;
    }

    int Node(string id) => Nodes.Find(id) ?? throw new ArgumentException($"A relationship leads to '{id}', which is no node.");
}
