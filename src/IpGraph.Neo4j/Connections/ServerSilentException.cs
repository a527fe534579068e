namespace IpGraph.Neo4j.Connections;

/// <summary>A statement was given up after the server had answered nothing to anyone for a while: time is over, and the
/// server is to blame. To the caller it is a cancellation like any other.</summary>
sealed class ServerSilentException() : Exception("The server is silent.")
{
    /// <summary>Shorter silence says nothing of a server.</summary>
    public static readonly TimeSpan SilenceMin = TimeSpan.FromMilliseconds(500);
}
