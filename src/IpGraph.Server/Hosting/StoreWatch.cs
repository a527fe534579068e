using IpGraph.Graph;
using IpGraph.Neo4j;

namespace IpGraph.Server.Hosting;

/// <summary>Whether the store can answer, looked at again and again where it is a server of its own.</summary>
sealed class StoreWatch(IGraphStore store)
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    volatile bool isReachable = store is not Neo4jStore;

    public bool IsReady => isReachable && store.Version.Nodes > 0;

    /// <summary>Looks at the store once, so that the log of the start can tell what it holds.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (store is Neo4jStore neo4j)
            isReachable = await LookAsync(neo4j, cancellation);
    }

    /// <summary>Looks at the store until cancelled; failures make it not ready, and pass.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (store is not Neo4jStore neo4j)
            return;
        using var timer = new PeriodicTimer(Period);
        try
        {
            do
                isReachable = await LookAsync(neo4j, cancellation);
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            isReachable = false;
        }
    }

    static async Task<bool> LookAsync(Neo4jStore store, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Period * 3);
        try
        {
            await store.RefreshVersionAsync(patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is StoreUnavailableException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }
}
