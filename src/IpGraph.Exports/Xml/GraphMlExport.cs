using System.Buffers;
using IpGraph.Exports.Rendering;
using IpGraph.Exports.Values;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Xml;

/// <summary>The graph as GraphML: keys for nodes and for edges apart, only values that there are, lists as JSON.</summary>
/// <remarks>http://graphml.graphdrawing.org/specification.html. No key is called id, has a default or is for both: igraph
/// drops such keys or what stands beside them.</remarks>
static class GraphMlExport
{
    const string Node = "node";
    const string Edge = "edge";

    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var head = new ArrayBufferWriter<byte>();
        WriteHead(head, graph);
        output.Write(head.WrittenSpan);
        var types = new BearerNames(graph.Model);
        PiecedOutput.WriteItems(
            output, graph.Nodes.Count, (piece, index) => WriteNode(piece, graph.Nodes[index], types), cancellation);
        PiecedOutput.WriteItems(
            output,
            graph.Relationships.Count,
            (piece, index) => WriteEdge(piece, graph.Relationships[index], types),
            cancellation);
        output.Write(graph.Nodes.Count == 0 ? "\n</graphml>"u8 : "\n </graph>\n</graphml>"u8);
    }

    static void WriteHead(ArrayBufferWriter<byte> output, GraphData graph)
    {
        output.Write(XmlOutput.Declaration);
        output.Write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"u8);
        WriteKey(output, Node, "nodeType", "string");
        WriteKey(output, Node, "label", "string");
        foreach (var (name, type) in AttributeKeys.OfNodes(graph.Model))
            WriteKey(output, Node, name, type);
        WriteKey(output, Edge, "relationshipType", "string");
        foreach (var (name, type) in AttributeKeys.OfRelationships(graph.Model))
            WriteKey(output, Edge, name, type);
        output.Write("\n <graph id=\""u8);
        output.WriteXmlAttribute(graph.VersionId);
        output.Write("\" edgedefault=\"directed\""u8);
        output.Write(graph.Nodes.Count == 0 ? " />"u8 : ">"u8);
    }

    static void WriteKey(ArrayBufferWriter<byte> output, string bearer, string name, string type) => output.WriteText(
        $"\n <key id=\"{bearer}_{name}\" for=\"{bearer}\" attr.name=\"{name}\" attr.type=\"{type}\" />");

    static void WriteNode(ArrayBufferWriter<byte> output, NodeData node, BearerNames types)
    {
        var (properties, label) = types.Of(node.Type);
        output.Write("\n  <node id=\""u8);
        output.WriteXmlAttribute(node.Id);
        output.Write("\">"u8);
        WriteData(output, Node, "nodeType", node.Type.Name);
        if (label is not null && node.Properties.TryGetValue(label, out var text))
            WriteData(output, Node, "label", text);
        WriteValues(output, Node, properties, node.Properties);
        output.Write("\n  </node>"u8);
    }

    static void WriteEdge(ArrayBufferWriter<byte> output, RelationshipData relationship, BearerNames types)
    {
        output.Write("\n  <edge source=\""u8);
        output.WriteXmlAttribute(relationship.From);
        output.Write("\" target=\""u8);
        output.WriteXmlAttribute(relationship.To);
        output.Write("\">"u8);
        WriteData(output, Edge, "relationshipType", relationship.Type.Name);
        WriteValues(output, Edge, types.Of(relationship.Type), relationship.Properties);
        output.Write("\n  </edge>"u8);
    }

    static void WriteValues(
        ArrayBufferWriter<byte> output, string bearer, string[] properties, IReadOnlyDictionary<string, object> values)
    {
        foreach (var property in properties)
        {
            if (values.TryGetValue(property, out var value))
                WriteData(output, bearer, property, value);
        }
    }

    static void WriteData(ArrayBufferWriter<byte> output, string bearer, string name, object value)
    {
        output.Write("\n   <data key=\""u8);
        output.WriteText(bearer);
        output.Write("_"u8);
        output.WriteText(name);
        output.Write("\">"u8);
        output.WriteXmlText(ValueText.Plain(value));
        output.Write("</data>"u8);
    }
}
