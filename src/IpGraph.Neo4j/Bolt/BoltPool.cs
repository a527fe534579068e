using System.Diagnostics;
using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Bolt;

/// <summary>Connections that are not in use: the one that was used last is taken first, so that those too many grow old.</summary>
sealed class BoltPool(Neo4jOptions options) : IDisposable
{
    static readonly TimeSpan AgeMax = TimeSpan.FromMinutes(10);
    static readonly TimeSpan IdleMax = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    readonly LinkedList<(BoltConnection Connection, long Since)> idle = [];
    bool isClosed;

    /// <summary>A connection for a statement: one that is there, or a new one.</summary>
    public ValueTask<BoltConnection> TakeAsync(CancellationToken cancellation)
    {
        while (TryTake() is { } connection)
        {
            if (!connection.IsStale && connection.Age < AgeMax)
                return ValueTask.FromResult(connection);
            connection.Dispose();
        }

        return BoltConnector.OpenAsync(options, cancellation);
    }

    /// <summary>Keeps a connection for later statements if it can serve them.</summary>
    public void Return(BoltConnection connection)
    {
        BoltConnection? tooMany = connection;
        lock (gate)
        {
            if (!isClosed && connection.IsUsable)
            {
                idle.AddLast((connection, Stopwatch.GetTimestamp()));
                tooMany = idle.Count > options.ConnectionsMax || IsIdleLong(idle.First!.Value.Since) ? TakeOldest() : null;
            }
        }

        tooMany?.Dispose();
    }

    public void Dispose()
    {
        lock (gate)
            isClosed = true;
        while (TryTake() is { } connection)
            connection.Dispose();
    }

    static bool IsIdleLong(long since) => Stopwatch.GetElapsedTime(since) > IdleMax;

    BoltConnection? TryTake()
    {
        lock (gate)
        {
            if (idle.Last is not { } last)
                return null;
            idle.RemoveLast();
            return last.Value.Connection;
        }
    }

    BoltConnection TakeOldest()
    {
        var oldest = idle.First!.Value.Connection;
        idle.RemoveFirst();
        return oldest;
    }
}
