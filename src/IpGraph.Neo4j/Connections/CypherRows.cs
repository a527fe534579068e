using System.Buffers;
using System.Text.Json;

namespace IpGraph.Neo4j.Connections;

/// <summary>The rows of a statement as well-formed JSON: a list of lists of values, in the order of the
/// columns.</summary>
/// <remarks>Integers stand without a point and doubles with one or with an exponent. Every control character is
/// escaped.</remarks>
public sealed class CypherRows(byte[] buffer, Range values, bool isPooled = false) : IDisposable
{
    byte[]? buffer = buffer;

    public ReadOnlySpan<byte> Json => buffer.AsSpan(values);

    /// <summary>The rows as a document, for answers that are small.</summary>
    public JsonDocument Document() => JsonDocument.Parse(buffer.AsMemory(values));

    public void Dispose()
    {
        if (isPooled && Interlocked.Exchange(ref buffer, null) is { } pooled)
            ArrayPool<byte>.Shared.Return(pooled);
    }
}
