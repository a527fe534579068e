using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Connections;

/// <summary>Runs statements on a Neo4j server, whatever the protocol.</summary>
public interface ICypherRunner
{
    /// <summary>Runs one statement and gives back all of its rows, or none.</summary>
    /// <exception cref="Graph.StoreUnavailableException">The server did not answer, or not with a whole
    /// answer.</exception>
    /// <exception cref="OperationCanceledException">The deadline passed or the caller left.</exception>
    ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation);
}
