using System.Buffers;
using System.Collections.Concurrent;
using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Queries;

namespace IpGraph.Testing;

/// <summary>A store that keeps the questions it is asked, in order, and passes them on.</summary>
public sealed class RecordingStore(IGraphStore inner) : IGraphStore
{
    readonly ConcurrentQueue<GraphQuery> asked = [];

    public GraphVersion Version => inner.Version;

    public ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        asked.Enqueue(query);
        return inner.AnswerAsync(query, output, cancellation);
    }

    /// <summary>The questions since this was last called.</summary>
    public IReadOnlyList<GraphQuery> Take()
    {
        var queries = asked.ToList();
        asked.Clear();
        return queries;
    }
}
