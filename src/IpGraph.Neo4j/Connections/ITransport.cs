using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Connections;

/// <summary>One protocol with its connections. It sends everything once and waits as long as it is let: patience and
/// second tries are the client's.</summary>
interface ITransport : IDisposable
{
    /// <summary>When the server last gave a whole answer, whatever it was asked, as the stopwatch counts.</summary>
    long LastAnswer { get; }

    /// <summary>Sends a statement; if the caller leaves, the server is told to end it.</summary>
    /// <exception cref="StatementException">There is no whole answer.</exception>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    ValueTask<CypherRows> SendAsync(CypherStatement statement, CancellationToken cancellation);
}
