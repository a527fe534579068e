namespace IpGraph.Neo4j.Bolt.Wire;

/// <summary>Agrees with the server on a version of the protocol.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/handshake/</remarks>
static class Handshake
{
    /// <summary>Versions 5.8 down to 5.1, and nothing else.</summary>
    static readonly byte[] Proposal =
    [
        0x60, 0x60, 0xB0, 0x17,
        0, 7, 8, 5,
        0, 0, 0, 0,
        0, 0, 0, 0,
        0, 0, 0, 0,
    ];

    /// <returns>The minor version of 5.</returns>
    /// <exception cref="BoltProtocolException">The server speaks none of them, or no Bolt at all.</exception>
    public static async ValueTask<int> AgreeAsync(Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(Proposal, cancellation);
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer, cancellation);
        return answer switch
        {
            [0, 0, >= 1 and <= 8, 5] => answer[2],
            [0, 0, 0, 0] => throw new BoltProtocolException(
                "The server speaks no version of Bolt from 5.1 to 5.8; Neo4j does from 5.5 on."),
            [(byte)'H', (byte)'T', (byte)'T', (byte)'P'] => throw new BoltProtocolException(
                "HTTP is spoken at this address; give the port of Bolt, usually 7687, or write http://."),
            _ => throw new BoltProtocolException($"{Convert.ToHexString(answer)} is no version of Bolt."),
        };
    }
}
