using System.Buffers.Binary;
using System.Text;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Seed.Snapshots;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote.</summary>
/// <remarks>It decides how quickly a server starts: one pass, plain loops, texts and equal lists made once.</remarks>
sealed class SnapshotReader(byte[] file, int start, GraphModel model)
{
    static readonly object True = true;
    static readonly object False = false;

    int position = start;
    string[] texts = [];
    string[][] shapes = [];
    object[] composites = [];

    public GraphData Read()
    {
        texts = new string[ReadCount()];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = ReadTextBytes();
        shapes = new string[ReadCount()][];
        for (var index = 0; index < shapes.Length; index++)
            shapes[index] = ReadShape();
        composites = new object[ReadCount()];
        for (var index = 0; index < composites.Length; index++)
            composites[index] = ReadComposite();
        var version = ReadText();
        var nodes = ReadNodes();
        var relationships = ReadRelationships(nodes);
        return position == file.Length
            ? new GraphData(model, version, nodes, relationships)
            : throw new InvalidDataException();
    }

    NodeData[] ReadNodes()
    {
        var nodes = new NodeData[ReadCount()];
        NodeType? type = null;
        for (var index = 0; index < nodes.Length; index++)
        {
            var name = ReadText();
            if (!ReferenceEquals(type?.Name, name) && type?.Name != name)
                type = model.FindNodeType(name) ?? throw new InvalidDataException();
            nodes[index] = new NodeData(type!, ReadText(), (PropertyMap)composites[ReadNumber()]);
        }

        return nodes;
    }

    RelationshipData[] ReadRelationships(NodeData[] nodes)
    {
        var relationships = new RelationshipData[ReadCount()];
        RelationshipType? type = null;
        for (var index = 0; index < relationships.Length; index++)
        {
            var name = ReadText();
            if (type?.Name != name)
                type = model.FindRelationshipType(name) ?? throw new InvalidDataException();
            var (from, to) = (nodes[ReadNumber()].Id, nodes[ReadNumber()].Id);
            relationships[index] = new RelationshipData(type, from, to, (PropertyMap)composites[ReadNumber()]);
        }

        return relationships;
    }

    string[] ReadShape()
    {
        var names = new string[ReadCount()];
        for (var index = 0; index < names.Length; index++)
            names[index] = ReadText();
        return names;
    }

    object ReadComposite()
    {
        var shape = ReadNumber();
        if (shape == 0)
            return ReadList();
        var names = shapes[shape - 1];
        var values = new object[names.Length];
        for (var index = 0; index < values.Length; index++)
            values[index] = ReadValue();
        return new PropertyMap(names, values);
    }

    object[] ReadList()
    {
        var items = new object[ReadCount()];
        for (var index = 0; index < items.Length; index++)
            items[index] = ReadValue();
        return items;
    }

    object ReadValue()
    {
        var tagged = ReadNumber();
        var number = tagged >> 3;
        switch ((SnapshotTag)(tagged & 7))
        {
            case SnapshotTag.Text:
                return texts[number];
            case SnapshotTag.Int:
                return (int)(uint)(number >> 1) ^ -(int)(number & 1);
            case SnapshotTag.Float:
                position += sizeof(double);
                return BinaryPrimitives.ReadDoubleLittleEndian(file.AsSpan(position - sizeof(double)));
            case SnapshotTag.Boolean:
                return number == 0 ? False : True;
            case SnapshotTag.Composite:
                return composites[number] ?? throw new InvalidDataException();
            default:
                throw new InvalidDataException();
        }
    }

    string ReadText() => texts[ReadNumber()];

    string ReadTextBytes()
    {
        var length = ReadCount();
        position += length;
        return Encoding.UTF8.GetString(file, position - length, length);
    }

    /// <summary>A number of things that each take a byte at least.</summary>
    int ReadCount()
    {
        var count = ReadNumber();
        return count <= (ulong)(file.Length - position) ? (int)count : throw new InvalidDataException();
    }

    ulong ReadNumber()
    {
        var number = (ulong)file[position++];
        if (number < 0x80)
            return number;
        number &= 0x7F;
        for (var shift = 7; shift < 63; shift += 7)
        {
            var next = file[position++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }

        throw new InvalidDataException();
    }
}
