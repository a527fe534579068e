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
    readonly Links[] links;
    readonly Dictionary<string, Links> linksByName;
    readonly ConditionalWeakTable<GraphQuery, CompiledQuery> compiledQueries = [];
    readonly QueryCompiler compiler;
    readonly Lazy<Topology> topology;
    readonly Lazy<SearchIndex> search;

    /// <param name="links">By type of relationship, in the order of the model.</param>
    internal EmbeddedGraph(
        GraphModel model, string version, GraphStatistics statistics, Slab<byte> heap, NodeTable nodes, Links[] links)
    {
        (Heap, Nodes, this.links) = (heap, nodes, links);
        var types = model.RelationshipTypes;
        linksByName = types.Zip(links).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
        Version = new GraphVersion(
            version,
            model,
            model.NodeTypes.ToDictionary(type => type.Name, type => nodes.Range(nodes.IndexOf(type)).Count),
            types.ToDictionary(type => type.Name, type => linksByName[type.Name].Count))
        {
            Statistics = statistics,
            CountHits = CountingIn(new WeakReference<EmbeddedGraph>(this)),
        };
        Texts = new EmbeddedTexts(this);
        search = new Lazy<SearchIndex>(Texts.Index);
        NodeColumns = ColumnLookup.OfNodes(nodes);
        KeptFacets = new KeptFacets(nodes.Count);
        compiler = new QueryCompiler(this);
        topology = new Lazy<Topology>(() => nodes.TopologyOf(model, [.. links.Select(link => link.Ends)]));
    }

    public GraphVersion Version { get; }

    /// <exception cref="ArgumentException">The facts do not make a graph, which those of the builder always do.</exception>
    public static EmbeddedGraph Build(GraphData data) => EmbeddedGraphBuilder.Build(data);

    /// <summary>Whether the first search is answered as fast as any other.</summary>
    public bool IsReadyForSearch => search.IsValueCreated;

    /// <summary>Makes the search index, for which the first who searches would wait else.</summary>
    public void PrepareSearch() => _ = search.Value;

    internal NodeTable Nodes { get; }

    /// <summary>Made when it is first asked for: most graphs of tests never are.</summary>
    internal Topology Topology => topology.Value;

    internal ColumnLookup NodeColumns { get; }

    internal KeptFacets KeptFacets { get; }

    /// <summary>The searched texts of the nodes.</summary>
    internal EmbeddedTexts Texts { get; }

    /// <summary>The index that is searched; it is made when something is searched for the first time, unless it was before.</summary>
    internal SearchIndex Search => search.Value;

    /// <summary>The values of all nodes and relationships as JSON.</summary>
    internal Slab<byte> Heap { get; }

    internal Links LinksOf(RelationshipType type) => linksByName.TryGetValue(type.Name, out var found)
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

    internal void WriteTo(ImageWriter image)
    {
        image.WriteText(Version.Id);
        GraphImage.Write(image, Version.Statistics!);
        image.WriteSlab(Heap);
        Nodes.WriteTo(image);
        for (var type = 0; type < links.Length; type++)
            links[type].WriteTo(image, Version.Model.RelationshipTypes[type]);
    }

    internal static EmbeddedGraph Read(ImageReader image, GraphModel model)
    {
        var (version, statistics, heap) = (image.ReadText(), GraphImage.ReadStatistics(image), image.ReadSlab<byte>());
        var nodes = NodeTable.Read(image, model, heap);
        var links = model.RelationshipTypes.Select(type => Links.Read(image, type, nodes, heap));
        return new EmbeddedGraph(model, version, statistics, heap, nodes, [.. links]);
    }
}
