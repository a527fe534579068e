using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Damage;

/// <summary>Counts, with each look at the database, whether it still is what was loaded, and remembers whether it was not.</summary>
/// <remarks>docs/decisions/0024 says what is counted when.</remarks>
sealed class DamageWatch(GraphModel model, ICypherRunner runner)
{
    /// <summary>Every so many looks, which the server takes once a second, all nodes of the version are counted.</summary>
    public const int LooksPerCount = 60;

    readonly KindCounts kinds = new(model);
    int looks;

    /// <summary>The counts that are being taken.</summary>
    volatile Task<string?>? counting;

    volatile bool hasFound;

    /// <summary>How long a look waits for the counts of kinds.</summary>
    public TimeSpan CountPatience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the last look found what other hands had changed; then every answer begins with a look.</summary>
    public bool HasFound => hasFound;

    /// <summary>Notes what was found by other means.</summary>
    public void Note() => hasFound = true;

    /// <param name="version">The version that is current.</param>
    /// <param name="isNew">Whether it was not at the look before.</param>
    /// <exception cref="StoreUnavailableException">Other hands changed what was loaded.</exception>
    public async ValueTask CheckAsync(LoadedVersion version, bool isNew, CancellationToken cancellation)
    {
        if (await FindMisfitAsync(cancellation) is { } misfit)
            throw DamagedException.Of(misfit);
        var isCounted = hasFound || isNew || Interlocked.Increment(ref looks) % LooksPerCount == 1;
        if (isCounted && await FindableNodes.FindLossAsync(runner, version, cancellation) is { } loss)
            throw DamagedException.Of(loss);
        hasFound = false;
    }

    /// <summary>A database that was just started plans the many counts for seconds. Nobody waits for that, and nobody breaks it
    /// off, or it would be begun anew for ever: a later look reads what it found.</summary>
    async ValueTask<string?> FindMisfitAsync(CancellationToken cancellation)
    {
        var running = counting ??= kinds.FindMisfitAsync(runner, CancellationToken.None).AsTask();
        if (await Task.WhenAny(running, Task.Delay(CountPatience, cancellation)) != running)
            return null;
        counting = null;
        return await running;
    }
}
