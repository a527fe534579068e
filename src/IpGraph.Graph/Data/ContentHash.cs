using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace IpGraph.Graph.Data;

/// <summary>Tells graphs apart by their content: the same on every machine, in every culture and file
/// order.</summary>
/// <remarks>Every value is hashed with its kind and length before it, so that no two contents run into one.</remarks>
public sealed class ContentHash : IDisposable
{
    const int PendingMax = 64 * 1024;

    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What is not hashed yet.</summary>
    readonly byte[] pending = new byte[PendingMax];
    int pendingLength;

    /// <summary>The first half of the SHA-256 of nodes and relationships, in hexadecimal.</summary>
    public static string Of(IReadOnlyList<NodeData> nodes, IReadOnlyList<RelationshipData> relationships)
    {
        using var content = new ContentHash();
        content.BeginNodes(nodes.Count);
        foreach (var node in nodes)
            content.Add(node);
        content.BeginRelationships(relationships.Count);
        foreach (var relationship in relationships)
            content.Add(relationship);
        return content.Finish();
    }

    /// <summary>Says how many nodes follow, one by one and sorted by id.</summary>
    public void BeginNodes(int count) => AddNumber('N', count);

    public void Add(NodeData node)
    {
        AddText(node.Id);
        AddMap(node.Properties);
    }

    /// <summary>Says how many relationships follow, one by one and sorted by type, from and to.</summary>
    public void BeginRelationships(int count) => AddNumber('R', count);

    public void Add(RelationshipData relationship)
    {
        AddText(relationship.Type.Name);
        AddText(relationship.From);
        AddText(relationship.To);
        AddMap(relationship.Properties);
    }

    /// <summary>The hash of all that was added.</summary>
    public string Finish()
    {
        Hash();
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    public void Dispose() => hash.Dispose();

    void AddMap(IReadOnlyDictionary<string, object> map)
    {
        AddNumber('M', map.Count);
        KeyValuePair<string, object>[] entries = [.. map];
        Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        foreach (var (name, value) in entries)
        {
            AddText(name);
            AddValue(value);
        }
    }

    void AddValue(object value)
    {
        switch (value)
        {
            case string characters:
                AddText(characters);
                break;
            case int number:
                AddNumber('I', number);
                break;
            case double number:
                AddNumber('D', BitConverter.DoubleToInt64Bits(number));
                break;
            case bool truth:
                AddNumber('B', truth ? 1 : 0);
                break;
            case IReadOnlyDictionary<string, object> map:
                AddMap(map);
                break;
            case IReadOnlyList<object> list:
                AddNumber('L', list.Count);
                foreach (var item in list)
                    AddValue(item);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void AddText(string characters)
    {
        var length = Encoding.UTF8.GetByteCount(characters);
        AddNumber('S', length);
        if (length > PendingMax)
        {
            Hash();
            hash.AppendData(Encoding.UTF8.GetBytes(characters));
            return;
        }

        var room = RoomFor(length);
        pendingLength += Encoding.UTF8.GetBytes(characters, room);
    }

    void AddNumber(char kind, long number)
    {
        var room = RoomFor(1 + sizeof(long));
        room[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(room[1..], number);
        pendingLength += 1 + sizeof(long);
    }

    Span<byte> RoomFor(int length)
    {
        if (pendingLength + length > PendingMax)
            Hash();
        return pending.AsSpan(pendingLength);
    }

    void Hash()
    {
        hash.AppendData(pending.AsSpan(0, pendingLength));
        pendingLength = 0;
    }
}
