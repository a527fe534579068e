
namespace IpGraph.Server.Settings;

/// <summary>Whether answers are kept, where, and how patient to be with the place they share with other servers.</summary>
public sealed record CacheOptions
{
    /// <summary>Null to decide by the store: a graph in memory answers about as fast as a cache would.</summary>
    public bool? IsOn { get; init; }

    /// <summary>Bytes of answers kept in this process.</summary>
    public int LocalBytesMax { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes of the longest answer that is kept.</summary>
    public int AnswerBytesMax { get; init; } = 1024 * 1024;

    /// <summary>Where Redis is, as <c>host:port</c> with options behind commas; null for none.</summary>
    public string? Redis { get; init; }

    public string? RedisPassword { get; init; }

    /// <summary>How long Redis keeps an answer, give or take a tenth, so that answers do not all end together.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an answer of Redis is waited for; after that it counts as lost.</summary>
    public TimeSpan ReadBudget { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>After so many failures in a row Redis is left alone for a while.</summary>
    public int FailuresMax { get; init; } = 5;

    /// <summary>How long it is left alone; then one read tries it again.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes that may be under way to Redis; what comes on top is not sent.</summary>
    public int PendingBytesMax { get; init; } = 16 * 1024 * 1024;
}
