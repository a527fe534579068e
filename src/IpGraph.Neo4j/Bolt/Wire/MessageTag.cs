namespace IpGraph.Neo4j.Bolt.Wire;

/// <summary>What a message is.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/message/</remarks>
enum MessageTag : byte
{
    Hello = 0x01,
    Goodbye = 0x02,
    Reset = 0x0F,
    Run = 0x10,
    Pull = 0x3F,
    Logon = 0x6A,

    Success = 0x70,
    Record = 0x71,
    Ignored = 0x7E,
    Failure = 0x7F,
}
