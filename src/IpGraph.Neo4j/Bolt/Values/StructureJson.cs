using System.Buffers;
using IpGraph.Json;
using IpGraph.Neo4j.Bolt.PackStream;

namespace IpGraph.Neo4j.Bolt.Values;

/// <summary>Values of Neo4j's that are neither plain nor lists nor maps.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/structure-semantics/</remarks>
static class StructureJson
{
    const byte Node = 0x4E;
    const byte Relationship = 0x52;
    const byte UnboundRelationship = 0x72;
    const byte Path = 0x50;

    public static void Write(
        ref PackStreamReader reader,
        IBufferWriter<byte> json,
        PackStreamMarker structure,
        int depth)
    {
        switch ((byte)structure.Number, structure.Length)
        {
            case (Node, 4):
                WriteParts(ref reader, json, ["", "labels", "properties", "elementId"], depth);
                break;
            case (Relationship, 8):
                WriteParts(
                    ref reader,
                    json,
                    ["", "", "", "type", "properties", "elementId", "startNodeElementId", "endNodeElementId"],
                    depth);
                break;
            case (UnboundRelationship, 4):
                WriteParts(ref reader, json, ["", "type", "properties", "elementId"], depth);
                break;
            case (Path, 3):
                WriteParts(ref reader, json, ["nodes", "relationships", "steps"], depth);
                break;
            default:
                JsonText.WriteString(json, TemporalText.TryRead(ref reader, structure)
                    ?? PointText.TryRead(ref reader, structure)
                    ?? throw new PackStreamException(
                        $"A structure {structure.Number:X2} of {structure.Length} fields means nothing here", reader.Position));
                break;
        }
    }

    /// <summary>Writes the fields that have a name as an object.</summary>
    static void WriteParts(
        ref PackStreamReader reader,
        IBufferWriter<byte> json,
        string[] names,
        int depth)
    {
        var mark = "{"u8;
        foreach (var name in names)
        {
            if (name.Length == 0)
            {
                reader.Skip(depth + 1);
                continue;
            }

            json.Write(mark);
            mark = ","u8;
            JsonText.WriteString(json, name);
            json.Write(":"u8);
            ValueJson.Write(ref reader, json, depth + 1);
        }

        json.Write("}"u8);
    }
}
