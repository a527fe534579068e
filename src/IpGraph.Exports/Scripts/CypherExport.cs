using System.Buffers;
using IpGraph.Exports.Rendering;
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
        cancellation.ThrowIfCancellationRequested();
        var head = new ArrayBufferWriter<byte>();
        head.WriteText($"""
            // IpGraph {graph.VersionId}. Run it against an empty database: cypher-shell --file <this file>
            CREATE CONSTRAINT ipgraph_node_id IF NOT EXISTS FOR (n:{CommonLabel}) REQUIRE n.id IS UNIQUE;
            CALL db.awaitIndexes();

            """);
        output.Write(head.WrittenSpan);
        foreach (var type in graph.Model.NodeTypes)
            WriteNodes(output, type, [.. graph.Nodes.Where(node => node.Type == type)], cancellation);
        foreach (var type in graph.Model.RelationshipTypes)
        {
            WriteRelationships(
                output, type, [.. graph.Relationships.Where(relationship => relationship.Type == type)], cancellation);
        }
    }

    static void WriteNodes(Stream output, NodeType type, NodeData[] nodes, CancellationToken cancellation)
    {
        var labels = string.Concat(type.InterfaceNames.Prepend(type.Name).Prepend(CommonLabel).Select(name => $":{name}"));
        Property[] properties = [.. PublicProperties.OfNode(type)];
        WriteStatements(
            output,
            nodes,
            node => $"{{id: {Literal(node.Id)}{Map(properties, node.Properties, ", ")}}}",
            $"] AS row CREATE (n{labels}) SET n = row;\n",
            cancellation);
    }

    static void WriteRelationships(
        Stream output, RelationshipType type, RelationshipData[] relationships, CancellationToken cancellation)
    {
        Property[] properties = [.. PublicProperties.OfRelationship(type)];
        WriteStatements(
            output,
            relationships,
            relationship => $"{{from: {Literal(relationship.From)}, to: {Literal(relationship.To)}, "
                + $"properties: {{{Map(properties, relationship.Properties, "")}}}}}",
            $"] AS row MATCH (a:{CommonLabel} {{id: row.from}}), (b:{CommonLabel} {{id: row.to}}) "
                + $"CREATE (a)-[r:{type.Name}]->(b) SET r = row.properties;\n",
            cancellation);
    }

    /// <param name="rows">What is written, so many to a statement.</param>
    /// <param name="write">A row as a map.</param>
    /// <param name="end">What each statement says of its rows.</param>
    static void WriteStatements<T>(
        Stream output, T[] rows, Func<T, string> write, string end, CancellationToken cancellation) => PiecedOutput.Write(
        output,
        (rows.Length + RowsPerStatement - 1) / RowsPerStatement,
        (statement, number) =>
        {
            statement.Write("UNWIND ["u8);
            var mark = "\n"u8;
            foreach (var row in rows.AsSpan(number * RowsPerStatement, Math.Min(RowsPerStatement, rows.Length - (number * RowsPerStatement))))
            {
                statement.Write(mark);
                statement.WriteText(write(row));
                mark = ",\n"u8;
            }

            statement.Write("\n"u8);
            statement.WriteText(end);
        },
        cancellation);

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
