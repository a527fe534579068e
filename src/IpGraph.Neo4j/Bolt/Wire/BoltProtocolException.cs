namespace IpGraph.Neo4j.Bolt.Wire;

/// <summary>The server said what the protocol does not let it say; the connection is of no use any more.</summary>
sealed class BoltProtocolException(string message) : Exception(message)
{
    /// <summary>How many bytes are read at most, of a message that has more; else null.</summary>
    public int? BytesMax { get; init; }
}
