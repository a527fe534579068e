using System.Buffers;
using IpGraph.Embedded.Signals;
using IpGraph.Graph;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Answers from the graph in memory, at once and in full; the answer is there when the call returns.</summary>
public sealed class EmbeddedStore(CurrentGraph current) : IGraphStore
{
    public EmbeddedStore(EmbeddedGraph graph)
        : this(new CurrentGraph(graph))
    {
    }

    public CurrentGraph Current => current;

    public GraphVersion Version => current.Graph.Version;

    public bool AnswersAtOnce => true;

    public void Describe(GraphQuery query, TextWriter output) =>
        output.Write(AccessDescription.Of(query, current.Graph));

    public ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        using var trace = QueryTrace.IsWanted ? QueryTrace.Begin(query.GetType().Name) : null;
        if (GraphAnalyst.Answers(query))
            return GraphAnalyst.AnswerAsync(query, new PinnedEmbeddedGraph(current.Graph), output, cancellation);
        QueryRunner.Answer(current.Graph, query, output, cancellation);
        return ValueTask.CompletedTask;
    }
}
