using System.Buffers;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

/// <summary>Answers from the graph in memory, at once and in full; the answer is there when the call returns.</summary>
public sealed class EmbeddedStore(CurrentGraph current) : IGraphStore
{
    public EmbeddedStore(EmbeddedGraph graph)
        : this(new CurrentGraph(graph))
    {
    }

    public CurrentGraph Current => current;

    public GraphVersion Version => current.Graph.Version;

    public ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        QueryRunner.Answer(current.Graph, query, output, cancellation);
        return ValueTask.CompletedTask;
    }
}
