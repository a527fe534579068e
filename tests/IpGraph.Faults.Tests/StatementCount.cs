using System.Text;
using IpGraph.Testing;

namespace IpGraph.Faults.Tests;

/// <summary>Counts the statements that go by at a proxy, but for those that only look after the server.</summary>
sealed class StatementCount
{
    const string Begin = "{\"statement\":\"";

    static readonly string[] LookingAfter = ["MATCH (d:_Dataset {name: 'current'})", "SHOW TRANSACTIONS"];

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
        HasBookmarks |= text.Contains("\"bookmarks\":[\"");
        foreach (var statement in text.Split(Begin).Skip(1))
            if (!LookingAfter.Any(statement.StartsWith))
                Interlocked.Increment(ref count);
    }
}
