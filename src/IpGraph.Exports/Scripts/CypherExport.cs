using System.Text;
using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Scripts;

/// <summary>The graph as a script for an empty Neo4j: labels are the node types and their interfaces.</summary>
/// <remarks>Values with parts are JSON texts, since a property of Neo4j cannot hold a map.</remarks>
static class CypherExport
{
    const int RowsPerStatement = 500;
    const string CommonLabel = "IpGraphNode";

    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"// IpGraph {graph.VersionId}. Run it against an empty database: cypher-shell --file <this file>");
        text.WriteLine($"CREATE CONSTRAINT ipgraph_node_id IF NOT EXISTS FOR (n:{CommonLabel}) REQUIRE n.id IS UNIQUE;");
        text.WriteLine("CALL db.awaitIndexes();");
        foreach (var type in graph.Model.NodeTypes)
            WriteNodes(text, type, graph.Nodes.Where(node => node.Type == type), cancellation);
        foreach (var type in graph.Model.RelationshipTypes)
        {
            WriteRelationships(
                text, type, graph.Relationships.Where(relationship => relationship.Type == type), cancellation);
        }
    }

    static void WriteNodes(TextWriter text, NodeType type, IEnumerable<NodeData> nodes, CancellationToken cancellation)
    {
        var labels = string.Concat(type.InterfaceNames.Prepend(type.Name).Prepend(CommonLabel).Select(name => $":{name}"));
        Property[] properties = [.. PublicProperties.OfNode(type)];
        foreach (var batch in nodes.Chunk(RowsPerStatement))
        {
            cancellation.ThrowIfCancellationRequested();
            text.Write("UNWIND [");
            WriteRows(text, batch, node => $"{{id: {Literal(node.Id)}{Map(properties, node.Properties, ", ")}}}");
            text.WriteLine($"] AS row CREATE (n{labels}) SET n = row;");
        }
    }

    static void WriteRelationships(
        TextWriter text, RelationshipType type, IEnumerable<RelationshipData> relationships, CancellationToken cancellation)
    {
        Property[] properties = [.. PublicProperties.OfRelationship(type)];
        foreach (var batch in relationships.Chunk(RowsPerStatement))
        {
            cancellation.ThrowIfCancellationRequested();
            text.Write("UNWIND [");
            WriteRows(text, batch, relationship => $"{{from: {Literal(relationship.From)}, to: {Literal(relationship.To)}, "
                + $"properties: {{{Map(properties, relationship.Properties, "")}}}}}");
            text.WriteLine($"] AS row MATCH (a:{CommonLabel} {{id: row.from}}), (b:{CommonLabel} {{id: row.to}}) "
                + $"CREATE (a)-[r:{type.Name}]->(b) SET r = row.properties;");
        }
    }

    static void WriteRows<T>(TextWriter text, T[] rows, Func<T, string> write)
    {
        for (var index = 0; index < rows.Length; index++)
        {
            text.Write(index == 0 ? "\n" : ",\n");
            text.Write(write(rows[index]));
        }

        text.WriteLine();
    }

    static string Map(Property[] properties, IReadOnlyDictionary<string, object> values, string before)
    {
        var entries = properties.Where(property => values.ContainsKey(property.Name))
            .Select(property => $"`{property.Name}`: {Literal(values[property.Name])}");
        var map = string.Join(", ", entries);
        return map.Length == 0 ? "" : before + map;
    }

    static string Literal(object value) => value switch
    {
        string text => Quote(text),
        IReadOnlyDictionary<string, object> parts => Quote(ValueText.Json(parts)),
        IReadOnlyList<object> items => $"[{string.Join(", ", items.Select(Literal))}]",
        double number => Decimal(ValueText.Json(number)),
        _ => ValueText.Json(value),
    };

    /// <summary>Without a point Neo4j would keep a whole number as an integer.</summary>
    static string Decimal(string number) => number.AsSpan().ContainsAny('.', 'E', 'e') ? number : number + ".0";

    static string Quote(string text) => "'" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "\\'", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal) + "'";
}
