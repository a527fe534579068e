using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using IpGraph.Graph.Data;

namespace IpGraph.Seed.Snapshots;

/// <summary>What a value of a snapshot is: the low bits of the number that it begins with.</summary>
enum SnapshotTag
{
    Text,
    Int,
    Float,
    Boolean,

    /// <summary>A list or map of the table.</summary>
    Composite,
}

/// <summary>Writes a graph as numbers in LEB128: tables of texts, of property names, and of lists and maps, then
/// nodes and relationships.</summary>
/// <remarks>Equal lists and maps stand in their table once, each after those that it contains.</remarks>
sealed class SnapshotWriter
{
    readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> shapes = new(StringComparer.Ordinal);
    readonly List<int[]> shapeNames = [];
    readonly Dictionary<string, int> composites = new(StringComparer.Ordinal);
    readonly Dictionary<object, int> compositesByReference = new(ReferenceEqualityComparer.Instance);
    readonly MemoryStream compositeBytes = new();
    readonly MemoryStream body = new();

    public byte[] Write(GraphData graph)
    {
        WriteNumber(body, Text(graph.VersionId));
        WriteNodes(graph.Nodes);
        WriteRelationships(graph);
        var head = new MemoryStream();
        WriteTables(head);
        return [.. head.ToArray(), .. compositeBytes.ToArray(), .. body.ToArray()];
    }

    void WriteNodes(IReadOnlyList<NodeData> nodes)
    {
        WriteNumber(body, nodes.Count);
        foreach (var node in nodes)
        {
            WriteNumber(body, Text(node.Type.Name));
            WriteNumber(body, Text(node.Id));
            WriteNumber(body, Composite(node.Properties));
        }
    }

    void WriteRelationships(GraphData graph)
    {
        var positions = new Dictionary<string, int>(graph.Nodes.Count, StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
            positions.Add(node.Id, positions.Count);
        WriteNumber(body, graph.Relationships.Count);
        foreach (var relationship in graph.Relationships)
        {
            WriteNumber(body, Text(relationship.Type.Name));
            WriteNumber(body, positions[relationship.From]);
            WriteNumber(body, positions[relationship.To]);
            WriteNumber(body, Composite(relationship.Properties));
        }
    }

    void WriteTables(MemoryStream head)
    {
        WriteNumber(head, texts.Count);
        foreach (var text in texts.Keys)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            WriteNumber(head, bytes.Length);
            head.Write(bytes);
        }

        WriteNumber(head, shapeNames.Count);
        foreach (var names in shapeNames)
        {
            WriteNumber(head, names.Length);
            foreach (var name in names)
                WriteNumber(head, name);
        }

        WriteNumber(head, composites.Count);
    }

    /// <summary>The place of a list or map in the table; it is put there where it is not yet.</summary>
    /// <remarks>A map begins with its names, counted from 1; a list with 0 and its length.</remarks>
    int Composite(object value)
    {
        if (compositesByReference.TryGetValue(value, out var known))
            return known;
        var bytes = new MemoryStream();
        switch (value)
        {
            case IReadOnlyDictionary<string, object> map:
                WriteNumber(bytes, 1 + Shape(map));
                foreach (var item in map.Values)
                    WriteValue(bytes, item);
                break;
            case IReadOnlyList<object> list:
                WriteNumber(bytes, 0);
                WriteNumber(bytes, list.Count);
                foreach (var item in list)
                    WriteValue(bytes, item);
                break;
            default:
                throw new UnreachableException();
        }

        if (composites.TryAdd(Convert.ToBase64String(bytes.ToArray()), composites.Count))
            bytes.WriteTo(compositeBytes);
        return compositesByReference[value] = composites[Convert.ToBase64String(bytes.ToArray())];
    }

    void WriteValue(MemoryStream stream, object value)
    {
        switch (value)
        {
            case string text:
                WriteTagged(stream, SnapshotTag.Text, (uint)Text(text));
                break;
            case int number:
                WriteTagged(stream, SnapshotTag.Int, (uint)((number << 1) ^ (number >> 31)));
                break;
            case double number:
                WriteTagged(stream, SnapshotTag.Float, 0);
                Span<byte> bytes = stackalloc byte[sizeof(double)];
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
                stream.Write(bytes);
                break;
            case bool truth:
                WriteTagged(stream, SnapshotTag.Boolean, truth ? 1u : 0);
                break;
            default:
                WriteTagged(stream, SnapshotTag.Composite, (uint)Composite(value));
                break;
        }
    }

    static void WriteTagged(MemoryStream stream, SnapshotTag tag, ulong number) =>
        WriteNumber(stream, (number << 3) | (uint)tag);

    int Text(string text)
    {
        if (!texts.TryGetValue(text, out var index))
            texts.Add(text, index = texts.Count);
        return index;
    }

    int Shape(IReadOnlyDictionary<string, object> map)
    {
        var key = string.Join('\n', map.Keys);
        if (!shapes.TryGetValue(key, out var index))
        {
            shapes.Add(key, index = shapes.Count);
            shapeNames.Add([.. map.Keys.Select(Text)]);
        }

        return index;
    }

    static void WriteNumber(MemoryStream stream, int number) => WriteNumber(stream, (ulong)number);

    static void WriteNumber(MemoryStream stream, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            stream.WriteByte((byte)(number | 0x80));
        stream.WriteByte((byte)number);
    }
}
