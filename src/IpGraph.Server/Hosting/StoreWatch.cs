using IpGraph.Graph;
using IpGraph.Neo4j;
using IpGraph.Server.Health;

namespace IpGraph.Server.Hosting;

/// <summary>Whether the store can answer, looked at again and again where it is a server of its own.</summary>
sealed class StoreWatch(IGraphStore store, TimeProvider clock)
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    volatile bool isReachable = store is not Neo4jStore;
    GraphVersion seen = store.Version;

    /// <summary>The graph that answers, since it does.</summary>
    public HealthPart Graph { get; } = new("graph", store.Version.Nodes > 0 ? "current" : "none", clock);

    /// <summary>The server that holds the graph; null where it lies in memory.</summary>
    public HealthPart? Neo4j { get; } = store is Neo4jStore ? new("neo4j", "unreachable", clock) : null;

    public bool IsReady => isReachable && store.Version.Nodes > 0;

    /// <summary>Looks at the store once, so that the log of the start can tell what it holds.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (store is Neo4jStore neo4j)
            Note(await LookAsync(neo4j, cancellation));
    }

    /// <summary>Looks at the store until cancelled; failures make it not ready, and pass.</summary>
    public async Task RunAsync(ILogger logger, CancellationToken cancellation)
    {
        if (store is not Neo4jStore neo4j)
            return;
        using var timer = new PeriodicTimer(Period);
        try
        {
            do
            {
                var wasReachable = isReachable;
                var failure = await LookAsync(neo4j, cancellation);
                Note(failure);
                Tell(wasReachable, failure, logger);
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            isReachable = false;
        }
    }

    void Note(Exception? failure)
    {
        isReachable = failure is null;
        Neo4j?.Enter(isReachable ? "reachable" : "unreachable");
        var version = store.Version;
        if (!ReferenceEquals(version, seen))
            Graph.Begin(version.Nodes > 0 ? "current" : "none");
        seen = version;
    }

    static void Tell(bool wasReachable, Exception? failure, ILogger logger)
    {
        if (wasReachable && failure is not null)
            StoreLog.Lost(logger, (failure.InnerException ?? failure).Message);
        else if (!wasReachable && failure is null)
            StoreLog.Back(logger);
    }

    /// <returns>What went wrong, whatever it was: a watch that ended would keep a server unready for ever.</returns>
    static async Task<Exception?> LookAsync(Neo4jStore store, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Period * 3);
        try
        {
            await store.RefreshVersionAsync(patience.Token);
            return null;
        }
        catch (Exception failure)
        {
            cancellation.ThrowIfCancellationRequested();
            return failure;
        }
    }
}

/// <summary>What the log tells of the store; clients hear only that it cannot answer.</summary>
static partial class StoreLog
{
    [LoggerMessage(LogLevel.Warning, "The store cannot be reached: {Reason}")]
    public static partial void Lost(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "The store can be reached")]
    public static partial void Back(ILogger logger);
}
