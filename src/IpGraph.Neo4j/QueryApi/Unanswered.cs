namespace IpGraph.Neo4j.QueryApi;

/// <summary>A statement was given up after the server had answered nothing to anyone for a while: the caller's time is over,
/// and the server is to blame.</summary>
sealed class Unanswered(CancellationToken cancellation) : OperationCanceledException(cancellation)
{
    /// <summary>Shorter silence says nothing of a server.</summary>
    public static readonly TimeSpan SilenceMin = TimeSpan.FromMilliseconds(500);
}
