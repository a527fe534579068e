using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Says for people by which access paths a query is answered, level by level.</summary>
static class AccessDescription
{
    /// <remarks>Which questions an analysis puts to the store depends on what it finds, and so it is carried out.</remarks>
    public static string Of(GraphQuery query, EmbeddedGraph graph)
    {
        var access = new AccessPrinter();
        if (!GraphAnalyst.Answers(query))
            graph.Compiled(query, CancellationToken.None).Describe(access);
        else
            access.Line(HeadOf(query), () => Analyze(query, new DescribedGraph(graph, access), access));
        return $"access: {access}";
    }

    static string HeadOf(GraphQuery query) => query is GraphQuery.Chosen
        ? "a list, and another for each facet that counts its own"
        : "topology, which is the adjacency of all relationships both ways";

    static void Analyze(GraphQuery query, DescribedGraph graph, AccessPrinter access)
    {
        try
        {
            var answer = GraphAnalyst.AnswerAsync(query, graph, new ArrayBufferWriter<byte>(), CancellationToken.None);
            answer.AsTask().GetAwaiter().GetResult();
        }
        catch (AnalysisException refusal)
        {
            access.Line($"refused: {refusal.Message}");
        }
    }

    /// <summary>A graph that tells of each question that is put to it, and then answers it.</summary>
    sealed class DescribedGraph(EmbeddedGraph graph, AccessPrinter access) : IPinnedGraph
    {
        readonly PinnedEmbeddedGraph pinned = new(graph);

        public ValueTask<Topology> TopologyAsync(CancellationToken cancellation) => pinned.TopologyAsync(cancellation);

        public ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            graph.Compiled(query, cancellation).Describe(access);
            return pinned.AnswerAsync(query, output, cancellation);
        }

        public ValueTask<IReadOnlyList<JsonElement>> PropertiesAsync(IReadOnlyList<int> links, CancellationToken cancellation)
        {
            access.Line($"columns of relationships, {AccessPrinter.Counted(links.Count, "row", "rows")}");
            return pinned.PropertiesAsync(links, cancellation);
        }
    }
}
