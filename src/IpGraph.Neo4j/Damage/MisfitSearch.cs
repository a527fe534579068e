using IpGraph.Graph.Model;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Damage;

/// <summary>Finds a node or a relationship whose property has a value that the model does not allow, so that the log can name
/// it.</summary>
static class MisfitSearch
{
    /// <returns>The id of one such node, or the ends of such a relationship; null where there is none any more, or the database does not tell.</returns>
    public static async ValueTask<string?> FindAsync(
        GraphModel model,
        ICypherRunner runner,
        long version,
        Property property,
        CancellationToken cancellation)
    {
        var labels = model.NodeTypes.Where(type => type.Properties.Contains(property)).Select(type => CypherWriter.Escape(type.Name)).ToList();
        var types = model.RelationshipTypes.Where(type => type.Properties.Contains(property)).Select(type => CypherWriter.Escape(type.Name)).ToList();
        if (labels.Count + types.Count == 0)
            return null;
        var (pattern, owner, name) = labels.Count > 0
            ? ($"(n:{string.Join('|', labels)})", "n", "n.id")
            : ($"(n:Node)-[r:{string.Join('|', types)}]->(m)", "r", "type(r) + ' from ' + n.id + ' to ' + m.id");
        var value = $"{owner}.{CypherWriter.Escape(property.Name)}";
        var isMissing = property.IsRequired && !property.IsList ? $"{value} IS NULL OR " : "";
        var text = $"MATCH {pattern} WHERE n.datasetVersion = $version "
            + $"AND ({isMissing}NOT {value} IS :: {TypeOf(property)}) RETURN {name} LIMIT 1";
        try
        {
            using var rows = await runner
                .RunAsync(new CypherStatement(text, [new(QueryCompiler.VersionParameter, version)]), cancellation);
            using var document = rows.Document();
            foreach (var row in document.RootElement.EnumerateArray())
                return row[0].ToString();
            return null;
        }
        catch (Graph.StoreUnavailableException)
        {
            return null;
        }
    }

    static string TypeOf(Property property)
    {
        var single = property.Type switch
        {
            PropertyType.Float => "FLOAT",
            PropertyType.Int => "INTEGER",
            PropertyType.Boolean => "BOOLEAN",
            _ => "STRING",
        };
        return property.IsList ? $"LIST<{single} NOT NULL>" : single;
    }
}
