using IpGraph.Graph;

namespace IpGraph.Neo4j.Connections;

/// <summary>The database holds something else than was loaded; the message says what, for the log.</summary>
sealed class DamagedException(string finding) : Exception($"The graph in Neo4j was changed by other hands: {finding}; load it again with `ipgraph load`.")
{
    /// <summary>What callers are told, with the finding inside.</summary>
    public static StoreUnavailableException Of(string finding) =>
        new("The graph database holds something else than was loaded.", new DamagedException(finding));
}
