using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace IpGraph.GraphQL.Execution;

/// <summary>The response as it grows, in UTF-8; what turns out to be null is taken back by rewinding.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The methods are named after the JSON values that they write.")]
public sealed class ResponseWriter : IBufferWriter<byte>, IDisposable
{
    static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\");

    byte[] buffer;

    public ResponseWriter(int capacity = 4096) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

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
        Ensure(32);
        value.TryFormat(buffer.AsSpan(Position), out var written, "R", CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a JSON string in which only quotes, backslashes and control characters are escaped.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        WriteRaw((byte)'"');
        while (text.IndexOfAny(Escaped) is var next and >= 0)
        {
            WriteText(text[..next]);
            WriteEscaped(text[next]);
            text = text[(next + 1)..];
        }

        WriteText(text);
        WriteRaw((byte)'"');
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Position = 0;
    }

    void WriteText(ReadOnlySpan<char> text)
    {
        Ensure(Encoding.UTF8.GetMaxByteCount(text.Length));
        Position += Encoding.UTF8.GetBytes(text, buffer.AsSpan(Position));
    }

    void WriteEscaped(char character)
    {
        switch (character)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            default:
                WriteRaw("\\u00"u8);
                WriteRaw((byte)(character < 0x10 ? '0' : '1'));
                WriteRaw("0123456789abcdef"u8[character & 0xF]);
                break;
        }
    }

    void Ensure(int free)
    {
        if (buffer.Length - Position >= free)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Position + free), buffer.Length * 2));
        buffer.AsSpan(0, Position).CopyTo(larger);
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
