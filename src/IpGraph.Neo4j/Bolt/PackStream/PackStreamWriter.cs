using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace IpGraph.Neo4j.Bolt.PackStream;

/// <summary>Writes PackStream, each value as short as it can be.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/packstream/</remarks>
sealed class PackStreamWriter(IBufferWriter<byte> output)
{
    public void Structure(byte tag, int fields) => output.Write<byte>([(byte)(0xB0 | fields), tag]);

    public void Map(int entries) => Sized(0xA0, 0xD8, entries);

    public void List(int items) => Sized(0x90, 0xD4, items);

    /// <summary>Writes a value such as a statement's parameters may have: strings, numbers, Booleans, null, and lists and
    /// maps of these.</summary>
    public void Value(object? value)
    {
        switch (value)
        {
            case null:
                output.Write<byte>([0xC0]);
                break;
            case string text:
                String(text);
                break;
            case bool truth:
                output.Write<byte>([(byte)(truth ? 0xC3 : 0xC2)]);
                break;
            case int or long:
                Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                Float(number);
                break;
            case IEnumerable<KeyValuePair<string, object>> map:
                Entries(map as IReadOnlyCollection<KeyValuePair<string, object>> ?? [.. map]);
                break;
            case IEnumerable list:
                Items(list as ICollection ?? list.Cast<object?>().ToList());
                break;
            default:
                throw new UnreachableException(value.GetType().Name);
        }
    }

    public void Entry(string name, object? value)
    {
        String(name);
        Value(value);
    }

    public void String(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Sized(0x80, 0xD0, length);
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(length)));
    }

    public void Integer(long number)
    {
        var space = output.GetSpan(9);
        switch (number)
        {
            case >= -16 and <= sbyte.MaxValue:
                space[0] = (byte)number;
                output.Advance(1);
                break;
            case >= sbyte.MinValue and < -16:
                (space[0], space[1]) = (0xC8, (byte)number);
                output.Advance(2);
                break;
            case >= short.MinValue and <= short.MaxValue:
                space[0] = 0xC9;
                BinaryPrimitives.WriteInt16BigEndian(space[1..], (short)number);
                output.Advance(3);
                break;
            case >= int.MinValue and <= int.MaxValue:
                space[0] = 0xCA;
                BinaryPrimitives.WriteInt32BigEndian(space[1..], (int)number);
                output.Advance(5);
                break;
            default:
                space[0] = 0xCB;
                BinaryPrimitives.WriteInt64BigEndian(space[1..], number);
                output.Advance(9);
                break;
        }
    }

    void Float(double number)
    {
        var space = output.GetSpan(9);
        space[0] = 0xC1;
        BinaryPrimitives.WriteDoubleBigEndian(space[1..], number);
        output.Advance(9);
    }

    void Entries(IReadOnlyCollection<KeyValuePair<string, object>> map)
    {
        Map(map.Count);
        foreach (var (name, value) in map)
            Entry(name, value);
    }

    void Items(ICollection list)
    {
        List(list.Count);
        foreach (var item in list)
            Value(item);
    }

    /// <param name="tiny">The marker of sizes below 16, which it holds itself.</param>
    /// <param name="sized">The marker before a size of one byte; those of two and four bytes follow it.</param>
    void Sized(byte tiny, byte sized, int size)
    {
        var space = output.GetSpan(5);
        switch (size)
        {
            case < 16:
                space[0] = (byte)(tiny | size);
                output.Advance(1);
                break;
            case <= byte.MaxValue:
                (space[0], space[1]) = (sized, (byte)size);
                output.Advance(2);
                break;
            case <= ushort.MaxValue:
                space[0] = (byte)(sized + 1);
                BinaryPrimitives.WriteUInt16BigEndian(space[1..], (ushort)size);
                output.Advance(3);
                break;
            default:
                space[0] = (byte)(sized + 2);
                BinaryPrimitives.WriteInt32BigEndian(space[1..], size);
                output.Advance(5);
                break;
        }
    }
}
