using System.Globalization;
using System.Xml;
using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Xml;

/// <summary>The graph as GEXF 1.2draft, the newest that NetworkX reads; lists as JSON.</summary>
static class GexfExport
{
    const string Namespace = "http://www.gexf.net/1.2draft";

    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        using var xml = XmlOutput.Open(output);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("defaultedgetype", "directed");
        WriteAttributes(xml, "node", "nodeType", AttributeKeys.OfNodes(graph.Model));
        WriteAttributes(xml, "edge", "relationshipType", AttributeKeys.OfRelationships(graph.Model));
        xml.WriteStartElement("nodes");
        foreach (var node in graph.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteNode(xml, node);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        for (var index = 0; index < graph.Relationships.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteEdge(xml, index, graph.Relationships[index]);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteAttributes(XmlWriter xml, string bearer, string type, IReadOnlyDictionary<string, string> keys)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", bearer);
        foreach (var (name, kind) in keys.Prepend(KeyValuePair.Create(type, "string")))
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString("type", kind == "int" ? "integer" : kind);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void WriteNode(XmlWriter xml, NodeData node)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", node.Id);
        var label = PublicProperties.Label(node.Type);
        xml.WriteAttributeString(
            "label", label is null ? node.Id : node.Properties.GetValueOrDefault(label.Name) as string ?? node.Id);
        WriteValues(xml, "nodeType", node.Type.Name, PublicProperties.OfNode(node.Type), node.Properties);
        xml.WriteEndElement();
    }

    static void WriteEdge(XmlWriter xml, int index, RelationshipData edge)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", index.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("source", edge.From);
        xml.WriteAttributeString("target", edge.To);
        xml.WriteAttributeString("label", edge.Type.Name);
        WriteValues(xml, "relationshipType", edge.Type.Name, PublicProperties.OfRelationship(edge.Type), edge.Properties);
        xml.WriteEndElement();
    }

    static void WriteValues(
        XmlWriter xml, string typeKey, string type, IEnumerable<Property> properties, IReadOnlyDictionary<string, object> values)
    {
        xml.WriteStartElement("attvalues");
        WriteValue(xml, typeKey, type);
        foreach (var property in properties)
        {
            if (values.TryGetValue(property.Name, out var value))
                WriteValue(xml, property.Name, value);
        }

        xml.WriteEndElement();
    }

    static void WriteValue(XmlWriter xml, string name, object value)
    {
        xml.WriteStartElement("attvalue");
        xml.WriteAttributeString("for", name);
        xml.WriteAttributeString("value", ValueText.Plain(value));
        xml.WriteEndElement();
    }
}
