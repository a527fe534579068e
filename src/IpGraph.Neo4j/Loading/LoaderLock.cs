using System.Text.Json;
using IpGraph.Graph;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Loading;

/// <summary>Sees to it that one loader works at a time: a node with an owner and a time at which it lapses.</summary>
sealed class LoaderLock : IAsyncDisposable
{
    readonly ICypherRunner runner;
    readonly CancellationTokenSource stop = new();
    readonly Task keeping;

    LoaderLock(ICypherRunner runner, string owner, TimeSpan lease)
    {
        this.runner = runner;
        Held = [new("owner", owner), new("lease", (long)lease.TotalMilliseconds)];
        keeping = KeepAsync(lease / 4);
    }

    /// <summary>The parameters by which a statement makes sure that the lock is still held.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Held { get; }

    /// <summary>Takes the lock; one that a killed loader left behind is waited for until it lapses.</summary>
    /// <exception cref="LoadException">Another loader is at work.</exception>
    public static async Task<LoaderLock> TakeAsync(ICypherRunner runner, TimeSpan lease, CancellationToken cancellation)
    {
        var owner = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";
        var statement = new CypherStatement(
            LoadStatements.Lock,
            [new("owner", owner), new("lease", (long)lease.TotalMilliseconds)])
        { Writes = true };
        long? seen = null;
        while (true)
        {
            var (isOurs, expires) = await AskAsync(runner, statement, cancellation);
            if (isOurs)
                return new LoaderLock(runner, owner, lease);
            if (seen is { } before && expires != before)
                throw new LoadException("Another loader is at work on this database; let it finish, then load again.");
            seen = expires;
            await Task.Delay(lease / 20, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await keeping;
        try
        {
            using var rows = await runner.RunAsync(
                new CypherStatement(LoadStatements.Unlock, Held) { Writes = true },
                CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // It lapses by itself.
        }

        stop.Dispose();
    }

    async Task KeepAsync(TimeSpan period)
    {
        using var timer = new PeriodicTimer(period);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                try
                {
                    using var rows = await runner.RunAsync(
                        new CypherStatement(LoadStatements.Keep, Held) { Writes = true },
                        stop.Token);
                }
                catch (StoreUnavailableException)
                {
                    // Whoever works under the lock meets the same failure.
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    static async Task<(bool IsOurs, long Expires)> AskAsync(
        ICypherRunner runner,
        CypherStatement statement,
        CancellationToken cancellation)
    {
        using var rows = await runner.RunAsync(statement, cancellation);
        using var document = rows.Document();
        var row = document.RootElement[0];
        return (row[0].ValueKind == JsonValueKind.True, row[1].GetInt64());
    }
}
