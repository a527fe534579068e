using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Server.Health;

namespace IpGraph.Server.Hosting;

/// <summary>Whether the store can answer, looked at again and again where it is a server of its own.</summary>
/// <param name="options">How the server is reached; null where the graph lies in memory.</param>
sealed class StoreWatch(IGraphStore store, TimeProvider clock, Neo4jOptions? options = null)
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    static readonly Neo4jOptions Unknown = Neo4jOptions.Parse("http://localhost:7474");

    volatile bool isReachable = store is not Neo4jStore;
    GraphVersion seen = store.Version;

    /// <summary>Why the store could not answer when it was looked at last; null when it could.</summary>
    Outage? outage;

    /// <summary>What the log was told last, so that it is told once.</summary>
    string? told;

    /// <summary>The graph that answers, since it does.</summary>
    public HealthPart Graph { get; } = new("graph", store.Version.Nodes > 0 ? "current" : "none", clock);

    /// <summary>The server that holds the graph; null where it lies in memory.</summary>
    public HealthPart? Neo4j { get; } = store is Neo4jStore ? new("neo4j", Outage.Unreachable, clock) : null;

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
                Tell(logger);
                Note(await LookAsync(neo4j, cancellation));
                Tell(logger);
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
        outage = failure is null ? null : Outage.Of(failure, options ?? Unknown);
        isReachable = outage is null;
        Neo4j?.Enter(outage?.State ?? "reachable");
        var version = store.Version;
        if (!ReferenceEquals(version, seen))
            Graph.Begin(version.Nodes > 0 ? "current" : "none");
        seen = version;
    }

    /// <summary>Tells the log when the store is lost, why, and when it is back; what it was told already is not told
    /// again.</summary>
    void Tell(ILogger logger)
    {
        if (outage?.Sentence == told)
            return;
        told = outage?.Sentence;
        if (told is null)
            StoreLog.Back(logger);
        else
            StoreLog.Lost(logger, told);
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
    [LoggerMessage(LogLevel.Warning, "Not ready: {Reason}")]
    public static partial void Lost(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "Store reachable again")]
    public static partial void Back(ILogger logger);
}
