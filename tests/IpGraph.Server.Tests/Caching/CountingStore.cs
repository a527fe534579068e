using System.Buffers;
using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Queries;

namespace IpGraph.Server.Tests.Caching;

/// <summary>Counts what is asked of a store, and can keep it waiting.</summary>
sealed class CountingStore(IGraphStore store) : IGraphStore
{
    int queries;

    public int Queries => Volatile.Read(ref queries);

    /// <summary>No answer is given before this is done.</summary>
    public Task Opening { get; set; } = Task.CompletedTask;

    /// <summary>Happens while the store answers.</summary>
    public Action? OnQuery { get; set; }

    /// <summary>Happens after the store has answered.</summary>
    public Action? OnAnswer { get; set; }

    public GraphVersion Version => store.Version;

    public async ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        Interlocked.Increment(ref queries);
        await Opening.WaitAsync(cancellation);
        OnQuery?.Invoke();
        await store.AnswerAsync(query, output, cancellation);
        OnAnswer?.Invoke();
    }
}
