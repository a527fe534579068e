namespace IpGraph.Embedded;

/// <summary>The graph that answers now; another takes its place at once and whole.</summary>
public sealed class CurrentGraph(EmbeddedGraph graph)
{
    volatile EmbeddedGraph graph = graph;

    public EmbeddedGraph Graph => graph;

    /// <param name="successor">A graph that has not answered before, so that nobody takes its return for no change.</param>
    public void Replace(EmbeddedGraph successor) => graph = successor;
}
