using System.Buffers;
using System.Diagnostics;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>Answers questions about how nodes hang together, over one version of a graph in whatever store.</summary>
/// <remarks>What is worked out here is numbers of nodes and relationships; the store is asked what is wanted of each, all at
/// once. That the stores agree follows from there being one place where it is worked out.</remarks>
public static class GraphAnalyst
{
    /// <summary>How many relationships one search may look at.</summary>
    public const int WorkMax = 2_000_000;

    /// <summary>Whether the query takes several questions to one version.</summary>
    public static bool Answers(GraphQuery query) => query is GraphQuery.Analyzed or GraphQuery.Chosen;

    /// <summary>Writes the answer as one JSON value in UTF-8.</summary>
    /// <exception cref="AnalysisException">The question cannot be answered as it was put.</exception>
    public static ValueTask AnswerAsync(
        GraphQuery query,
        IPinnedGraph graph,
        IBufferWriter<byte> output,
        CancellationToken cancellation) => query switch
        {
            GraphQuery.Analyzed analyzed => AnswerAsync(analyzed, graph, output, cancellation),
            GraphQuery.Chosen chosen => ChosenLists.AnswerAsync(chosen, graph, output, cancellation),
            _ => throw new UnreachableException(),
        };

    static async ValueTask AnswerAsync(
        GraphQuery.Analyzed query,
        IPinnedGraph graph,
        IBufferWriter<byte> output,
        CancellationToken cancellation)
    {
        var topology = await graph.TopologyAsync(cancellation);
        var budget = new WorkBudget(WorkMax, LessOf(query.Analysis), cancellation);
        object answer = query.Analysis switch
        {
            GraphAnalysis.Paths paths => await PathAnswers
                .OfAsync(graph, topology, paths, query.Shape, budget, cancellation),
            GraphAnalysis.Neighborhood around => NeighborhoodAnswer.Of(topology, around, budget),
            GraphAnalysis.Matrix matrix => MatrixAnswer.Of(
                matrix,
                await CountedTable.ReadAsync(graph, topology, matrix.Of, [matrix.Rows, matrix.Columns], cancellation)),
            GraphAnalysis.Cooccurrence pairs => CooccurrenceAnswer.Of(
                pairs,
                await CountedTable.ReadAsync(graph, topology, pairs.Of, AxesOf(pairs), cancellation)),
            GraphAnalysis.Lineage lineage => await LineageAnswer
                .OfAsync(graph, topology, lineage, budget, cancellation),
            GraphAnalysis.Comparison comparison => await ComparisonAnswer
                .OfAsync(graph, topology, comparison, query.Shape, budget, cancellation),
            GraphAnalysis.Trend trend => TrendAnswer.Of(
                topology,
                trend,
                await CountedTable.ReadAsync(graph, topology, trend.Among, [trend.Of], cancellation)),
            _ => throw new UnreachableException(),
        };
        await ObjectWriter.WriteAsync(graph, topology, answer, query.Shape, output, cancellation);
    }

    /// <summary>How a question is put so that fewer relationships are looked at.</summary>
    static string LessOf(GraphAnalysis analysis) => analysis switch
    {
        GraphAnalysis.Paths => "lower maxLength or first, or name what to go through or to avoid",
        GraphAnalysis.Neighborhood => "lower depth or first, or name relationships and types",
        GraphAnalysis.Comparison => "compare fewer nodes, with a narrower filter",
        _ => "ask about another node, which fewer lead to",
    };

    static Axis[] AxesOf(GraphAnalysis.Cooccurrence pairs) =>
        pairs.With is { } with ? [pairs.Between, with] : [pairs.Between];

    /// <exception cref="AnalysisException">No node has the id.</exception>
    internal static int Node(Topology topology, string argument, string id) => topology.Find(id)
        ?? throw new AnalysisException(
            $"{argument}: no node has the id \"{id}\"; search for it, or give one that an answer returned.", AnalysisFault.UnknownNode, argument);
}
