using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using IpGraph.Json;

namespace IpGraph.GraphQL.Execution;

/// <summary>The response as it grows, in UTF-8; what turns out to be null is taken back by rewinding.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The methods are named after the JSON values that they write.")]
public sealed class ResponseWriter : IBufferWriter<byte>, IDisposable
{
    const int SharedMax = 256 * 1024;

    /// <summary>Long answers are rare; the shared pool would keep a buffer of each size for each thread.</summary>
    static readonly ArrayPool<byte> Large = ArrayPool<byte>.Create(maxArrayLength: 32 * SharedMax, maxArraysPerBucket: 8);

    readonly AnswerSize? size;
    byte[] buffer;

    public ResponseWriter(int capacity = 4096)
        : this(capacity, null)
    {
    }

    /// <param name="capacity">Bytes to begin with.</param>
    /// <param name="size">Is told of growth, and may refuse it; null for without limit.</param>
    internal ResponseWriter(int capacity, AnswerSize? size) =>
        (buffer, this.size) = (PoolOf(capacity).Rent(capacity), size);

    /// <summary>How many bytes have been written.</summary>
    public int Position { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => buffer.AsSpan(0, Position);

    /// <summary>What has been written; valid until the next write or the writer's end.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, Position);

    /// <summary>Takes back everything after a position that this writer once had.</summary>
    public void Rewind(int position)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)Position, nameof(position));
        Position = position;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(buffer.Length - Position), nameof(count));
        Position += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 1));
        return buffer.AsMemory(Position);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 1));
        return buffer.AsSpan(Position);
    }

    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(Position));
        Position += bytes.Length;
    }

    public void WriteRaw(byte single)
    {
        Ensure(1);
        buffer[Position++] = single;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteInteger(long value)
    {
        Ensure(20);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(Position), out var written);
        Position += written;
    }

    /// <summary>Writes the shortest number that reads back as the same value, which must be finite.</summary>
    public void WriteDouble(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), "JSON has no such number.");
        JsonNumber.Write(this, value);
    }

    /// <summary>Writes a JSON string in which only quotes, backslashes and control characters are escaped.</summary>
    public void WriteString(ReadOnlySpan<char> text) => JsonText.WriteString(this, text);

    public void Dispose()
    {
        if (buffer.Length > 0)
            PoolOf(buffer.Length).Return(buffer);
        buffer = [];
        Position = 0;
    }

    static ArrayPool<byte> PoolOf(int length) => length <= SharedMax ? ArrayPool<byte>.Shared : Large;

    void Ensure(int free)
    {
        if (buffer.Length - Position >= free)
            return;
        var wanted = Math.Max(checked(Position + free), buffer.Length * 2);
        size?.Grow(wanted - buffer.Length);
        var larger = PoolOf(wanted).Rent(wanted);
        buffer.AsSpan(0, Position).CopyTo(larger);
        if (buffer.Length > 0)
            PoolOf(buffer.Length).Return(buffer);
        buffer = larger;
    }
}
