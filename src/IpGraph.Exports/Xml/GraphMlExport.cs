using System.Xml;
using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Xml;

/// <summary>The graph as GraphML: keys for nodes and for edges apart, only values that there are, lists as JSON.</summary>
/// <remarks>http://graphml.graphdrawing.org/specification.html. No key is called id, has a default or is for both: igraph
/// drops such keys or what stands beside them.</remarks>
static class GraphMlExport
{
    const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        using var xml = XmlOutput.Open(output);
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "node", "nodeType", "string");
        WriteKey(xml, "node", "label", "string");
        foreach (var (name, type) in AttributeKeys.OfNodes(graph.Model))
            WriteKey(xml, "node", name, type);
        WriteKey(xml, "edge", "relationshipType", "string");
        foreach (var (name, type) in AttributeKeys.OfRelationships(graph.Model))
            WriteKey(xml, "edge", name, type);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", graph.VersionId);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteNode(xml, node);
        }

        foreach (var relationship in graph.Relationships)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteEdge(xml, relationship);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteKey(XmlWriter xml, string bearer, string name, string type)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", KeyOf(bearer, name));
        xml.WriteAttributeString("for", bearer);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    static void WriteNode(XmlWriter xml, NodeData node)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", node.Id);
        WriteData(xml, "node", "nodeType", node.Type.Name);
        if (PublicProperties.Label(node.Type) is { } label && node.Properties.GetValueOrDefault(label.Name) is { } text)
            WriteData(xml, "node", "label", text);
        WriteValues(xml, "node", PublicProperties.OfNode(node.Type), node.Properties);
        xml.WriteEndElement();
    }

    static void WriteEdge(XmlWriter xml, RelationshipData relationship)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("source", relationship.From);
        xml.WriteAttributeString("target", relationship.To);
        WriteData(xml, "edge", "relationshipType", relationship.Type.Name);
        WriteValues(xml, "edge", PublicProperties.OfRelationship(relationship.Type), relationship.Properties);
        xml.WriteEndElement();
    }

    static void WriteValues(
        XmlWriter xml, string bearer, IEnumerable<Property> properties, IReadOnlyDictionary<string, object> values)
    {
        foreach (var property in properties)
        {
            if (values.TryGetValue(property.Name, out var value))
                WriteData(xml, bearer, property.Name, value);
        }
    }

    static void WriteData(XmlWriter xml, string bearer, string name, object value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", KeyOf(bearer, name));
        xml.WriteString(ValueText.Plain(value));
        xml.WriteEndElement();
    }

    static string KeyOf(string bearer, string name) => $"{bearer}_{name}";
}
