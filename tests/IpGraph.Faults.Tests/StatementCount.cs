using System.Text;
using IpGraph.Testing;

namespace IpGraph.Faults.Tests;

/// <summary>Counts the statements that go by at a proxy, but for those that only look after the server.</summary>
sealed class StatementCount
{
    /// <summary>How a statement begins in the body of a request.</summary>
    const string Begin = "{\"statement\":\"";

    /// <summary>How a message that runs a statement begins over Bolt; the statement's length follows, then its text.</summary>
    static readonly byte[] Run = [0xB3, 0x10];

    static readonly string[] LookingAfter =
    [
        "MATCH (d:_Dataset {name: 'current'})",
        "RETURN 0 AS rule",
        "MATCH (n:Node) WHERE n.datasetVersion = $version AND n._orderOfId >= ''",
        "SHOW TRANSACTIONS",
    ];

    int count;
    long bytes;

    public StatementCount(TcpProxy proxy) => proxy.OnSent = Count;

    public int Value => Volatile.Read(ref count);

    /// <summary>Whether any statement named what writes it has to come after.</summary>
    public bool HasBookmarks { get; private set; }

    public long Bytes => Interlocked.Read(ref bytes);

    void Count(ReadOnlyMemory<byte> sent)
    {
        Interlocked.Add(ref bytes, sent.Length);
        var text = Encoding.UTF8.GetString(sent.Span);
        // Both protocols name bookmarks only where there are any.
        HasBookmarks |= text.Contains("bookmarks");
        foreach (var statement in text.Split(Begin).Skip(1).Concat(RunOverBolt(sent)))
        {
            if (!LookingAfter.Any(statement.StartsWith))
                Interlocked.Increment(ref count);
        }
    }

    static IEnumerable<string> RunOverBolt(ReadOnlyMemory<byte> sent)
    {
        for (int found; (found = sent.Span.IndexOf(Run)) >= 0;)
        {
            sent = sent[(found + Run.Length)..];
            if (sent.Length > 0 && LengthBytes(sent.Span[0]) is { } bytes && sent.Length > bytes)
                yield return Encoding.UTF8.GetString(sent.Span[bytes..]);
        }
    }

    /// <summary>How many bytes say how long a string is; null where none begins.</summary>
    static int? LengthBytes(byte marker) => marker switch
    {
        >= 0x80 and <= 0x8F => 1,
        0xD0 => 2,
        0xD1 => 3,
        0xD2 => 5,
        _ => null,
    };
}
