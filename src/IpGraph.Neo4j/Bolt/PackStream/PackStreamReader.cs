using System.Buffers.Binary;

namespace IpGraph.Neo4j.Bolt.PackStream;

/// <summary>Reads PackStream, value by value; whatever the bytes are, it ends, and reads nothing beyond them.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/packstream/</remarks>
ref struct PackStreamReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Deeper values than this are refused; Neo4j's own answers stay far below.</summary>
    public const int DepthMax = 512;

    readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position == bytes.Length;

    /// <summary>Reads what a value begins with; the content of bytes, strings and containers comes after it.</summary>
    public PackStreamMarker Read()
    {
        var marker = Take(1)[0];
        return marker switch
        {
            < 0x80 or >= 0xF0 => Integer((sbyte)marker),
            < 0x90 => Sized(PackStreamKind.String, marker & 0xF, 1),
            < 0xA0 => Sized(PackStreamKind.List, marker & 0xF, 1),
            < 0xB0 => Sized(PackStreamKind.Map, marker & 0xF, 2),
            < 0xC0 => Structure(marker & 0xF),
            0xC0 => new(PackStreamKind.Null),
            0xC1 => new(PackStreamKind.Float, BinaryPrimitives.ReadInt64BigEndian(Take(8))),
            0xC2 => new(PackStreamKind.Boolean, 0),
            0xC3 => new(PackStreamKind.Boolean, 1),
            0xC8 => Integer((sbyte)Take(1)[0]),
            0xC9 => Integer(BinaryPrimitives.ReadInt16BigEndian(Take(2))),
            0xCA => Integer(BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            0xCB => Integer(BinaryPrimitives.ReadInt64BigEndian(Take(8))),
            >= 0xCC and <= 0xCE => Sized(PackStreamKind.Bytes, Size(marker - 0xCC), 1),
            >= 0xD0 and <= 0xD2 => Sized(PackStreamKind.String, Size(marker - 0xD0), 1),
            >= 0xD4 and <= 0xD6 => Sized(PackStreamKind.List, Size(marker - 0xD4), 1),
            >= 0xD8 and <= 0xDA => Sized(PackStreamKind.Map, Size(marker - 0xD8), 2),
            _ => throw new PackStreamException($"The marker {marker:X2} means nothing", Position - 1),
        };
    }

    /// <summary>The content of bytes or of a string.</summary>
    public ReadOnlySpan<byte> Content(PackStreamMarker marker) => Take(marker.Length);

    public PackStreamMarker Read(PackStreamKind expected)
    {
        var start = Position;
        var marker = Read();
        return marker.Kind == expected
            ? marker
            : throw new PackStreamException($"A {marker.Kind} stands for a {expected}", start);
    }

    public ReadOnlySpan<byte> ReadString() => Content(Read(PackStreamKind.String));

    public long ReadInteger() => Read(PackStreamKind.Integer).Number;

    /// <summary>Passes over a value.</summary>
    public void Skip(int depth = 0)
    {
        if (depth > DepthMax)
            throw new PackStreamException("Values are nested too deep", Position);
        var marker = Read();
        if (marker.Kind is PackStreamKind.String or PackStreamKind.Bytes)
        {
            Content(marker);
        }
        else
        {
            for (var left = marker.Kind == PackStreamKind.Map ? 2L * marker.Length : marker.Length; left > 0; left--)
                Skip(depth + 1);
        }
    }

    static PackStreamMarker Integer(long value) => new(PackStreamKind.Integer, value);

    PackStreamMarker Structure(int fields) => Sized(PackStreamKind.Structure, fields, 1) with { Number = Take(1)[0] };

    /// <summary>A size of one, two or four bytes.</summary>
    long Size(int power) => power switch
    {
        0 => Take(1)[0],
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
    };

    /// <summary>More items are announced only where there are bytes left for them.</summary>
    readonly PackStreamMarker Sized(PackStreamKind kind, long length, int bytesEach) =>
        length * bytesEach <= bytes.Length - Position
            ? new(kind, Length: (int)length)
            : throw new PackStreamException($"A {kind} of {length} ends early", Position);

    ReadOnlySpan<byte> Take(int length)
    {
        if (length > bytes.Length - Position)
            throw new PackStreamException("The bytes end early", bytes.Length);
        var taken = bytes.Slice(Position, length);
        Position += length;
        return taken;
    }
}
