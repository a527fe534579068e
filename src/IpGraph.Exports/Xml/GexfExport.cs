using System.Buffers;
using System.Globalization;
using IpGraph.Exports.Rendering;
using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Xml;

/// <summary>The graph as GEXF 1.2draft, the newest that NetworkX reads; lists as JSON.</summary>
static class GexfExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        var head = new ArrayBufferWriter<byte>();
        WriteHead(head, graph.Model);
        output.Write(head.WrittenSpan);
        var types = new BearerNames(graph.Model);
        WriteList(
            output,
            "nodes",
            graph.Nodes.Count,
            (piece, index) => WriteNode(piece, graph.Nodes[index], types),
            cancellation);
        WriteList(
            output,
            "edges",
            graph.Relationships.Count,
            (piece, index) => WriteEdge(piece, index, graph.Relationships[index], types),
            cancellation);
        output.Write("\n </graph>\n</gexf>"u8);
    }

    static void WriteHead(ArrayBufferWriter<byte> output, GraphModel model)
    {
        output.Write(XmlOutput.Declaration);
        output.Write("<gexf version=\"1.2\" xmlns=\"http://www.gexf.net/1.2draft\">\n <graph defaultedgetype=\"directed\">"u8);
        WriteAttributes(output, "node", "nodeType", AttributeKeys.OfNodes(model));
        WriteAttributes(output, "edge", "relationshipType", AttributeKeys.OfRelationships(model));
    }

    static void WriteAttributes(
        ArrayBufferWriter<byte> output, string bearer, string type, IReadOnlyDictionary<string, string> keys)
    {
        output.WriteText($"\n  <attributes class=\"{bearer}\">");
        foreach (var (name, kind) in keys.Prepend(KeyValuePair.Create(type, "string")))
        {
            output.WriteText(
                $"\n   <attribute id=\"{name}\" title=\"{name}\" type=\"{(kind == "int" ? "integer" : kind)}\" />");
        }

        output.Write("\n  </attributes>"u8);
    }

    static void WriteList(
        Stream output, string name, int count, Action<ArrayBufferWriter<byte>, int> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var tag = new ArrayBufferWriter<byte>();
        tag.WriteText(count == 0 ? $"\n  <{name} />" : $"\n  <{name}>");
        output.Write(tag.WrittenSpan);
        if (count == 0)
            return;
        PiecedOutput.WriteItems(output, count, write, cancellation);
        tag.ResetWrittenCount();
        tag.WriteText($"\n  </{name}>");
        output.Write(tag.WrittenSpan);
    }

    static void WriteNode(ArrayBufferWriter<byte> output, NodeData node, BearerNames types)
    {
        var (properties, label) = types.Of(node.Type);
        output.Write("\n   <node id=\""u8);
        output.WriteXmlAttribute(node.Id);
        output.Write("\" label=\""u8);
        output.WriteXmlAttribute(label is null ? node.Id : node.Properties.GetValueOrDefault(label) as string ?? node.Id);
        output.Write("\">"u8);
        WriteValues(output, "nodeType", node.Type.Name, properties, node.Properties);
        output.Write("\n   </node>"u8);
    }

    static void WriteEdge(ArrayBufferWriter<byte> output, int index, RelationshipData edge, BearerNames types)
    {
        output.Write("\n   <edge id=\""u8);
        output.WriteText(index.ToString(CultureInfo.InvariantCulture));
        output.Write("\" source=\""u8);
        output.WriteXmlAttribute(edge.From);
        output.Write("\" target=\""u8);
        output.WriteXmlAttribute(edge.To);
        output.Write("\" label=\""u8);
        output.WriteXmlAttribute(edge.Type.Name);
        output.Write("\">"u8);
        WriteValues(output, "relationshipType", edge.Type.Name, types.Of(edge.Type), edge.Properties);
        output.Write("\n   </edge>"u8);
    }

    static void WriteValues(
        ArrayBufferWriter<byte> output,
        string typeKey,
        string type,
        string[] properties,
        IReadOnlyDictionary<string, object> values)
    {
        output.Write("\n    <attvalues>"u8);
        WriteValue(output, typeKey, type);
        foreach (var property in properties)
        {
            if (values.TryGetValue(property, out var value))
                WriteValue(output, property, value);
        }

        output.Write("\n    </attvalues>"u8);
    }

    static void WriteValue(ArrayBufferWriter<byte> output, string name, object value)
    {
        output.Write("\n     <attvalue for=\""u8);
        output.WriteText(name);
        output.Write("\" value=\""u8);
        output.WriteXmlAttribute(ValueText.Plain(value));
        output.Write("\" />"u8);
    }
}
