using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Tables;

/// <summary>One table that a researcher opens first: the nodes of a type with the names of all that they lead to.</summary>
/// <remarks>Never a row twice: where a relationship leads to several nodes, their names are a list in one cell.</remarks>
static class FlatTable
{
    public static ExportTable Of(NodeType type)
    {
        Property[] properties = [.. PublicProperties.OfNode(type)];
        RelationshipField[] fields = [.. type.Relationships];
        return new ExportTable(
            $"flat/{type.Name}",
            $"{type.Description} With the names of the nodes that it leads to, as lists.",
            [
                ExportColumn.Id(PublicProperties.IdName, type.FindProperty(PublicProperties.IdName)?.Description),
                .. properties.Select(ExportColumn.Of),
                .. fields.Select(field => new ExportColumn(
                    field.Name, new PropertyType.String(), IsList: true, IsRequired: true, field.Description)),
            ],
            source => Rows(source, type, properties, fields));
    }

    static ExportRows Rows(TableSource source, NodeType type, Property[] properties, RelationshipField[] fields)
    {
        var nodes = source.Nodes(type);
        if (nodes.Count == 0)
            return new ExportRows(0, _ => []);
        var neighbours = Array.ConvertAll(fields, field => NeighboursOf(source, type, field));
        return new ExportRows(nodes.Count, index => Row(source, nodes[index], properties, neighbours));
    }

    static object?[] Row(TableSource source, NodeData node, Property[] properties, ILookup<string, string>[] neighbours)
    {
        var row = new object?[1 + properties.Length + neighbours.Length];
        row[0] = node.Id;
        var column = 1;
        foreach (var property in properties)
            row[column++] = node.Properties.GetValueOrDefault(property.Name);
        foreach (var ends in neighbours)
            row[column++] = ends[node.Id].Order(StringComparer.Ordinal).Select(source.LabelOf).ToArray();
        return row;
    }

    static ILookup<string, string> NeighboursOf(
        TableSource source,
        NodeType type,
        RelationshipField field) => source.Relationships(field.Type)
        .SelectMany(relationship => EndsOf(relationship, field.Direction))
        .Where(ends => source.TypeOf(ends.Here) == type && field.Targets.Contains(source.TypeOf(ends.There)))
        .ToLookup(ends => ends.Here, ends => ends.There, StringComparer.Ordinal);

    static IEnumerable<(string Here, string There)> EndsOf(RelationshipData relationship, RelationshipDirection direction)
    {
        if (direction != RelationshipDirection.In)
            yield return (relationship.From, relationship.To);
        if (direction != RelationshipDirection.Out)
            yield return (relationship.To, relationship.From);
    }
}
