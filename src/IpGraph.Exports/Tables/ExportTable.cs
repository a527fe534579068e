using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Tables;

/// <summary>A table of the graph: one row per node of a type, or per relationship of a type.</summary>
/// <param name="Path">The folder and the name of its file, without an extension, such as <c>nodes/Measure</c>.</param>
public sealed record ExportTable(
    string Path,
    string? Description,
    IReadOnlyList<ExportColumn> Columns,
    Func<TableSource, ExportRows> Rows)
{
    const string FromName = "from";
    const string ToName = "to";

    /// <summary>All tables, node types before relationship types; a type without a row has a table too.</summary>
    public static IReadOnlyList<ExportTable> Of(GraphModel model) =>
    [
        .. model.DeclaredNodeTypes.Select(OfNodes),
        .. model.RelationshipTypes.Select(OfRelationships),
        .. model.DeclaredNodeTypes.Where(type => type.Relationships.Count > 0).Select(FlatTable.Of),
    ];

    static ExportTable OfNodes(NodeType type)
    {
        Property[] properties = [.. PublicProperties.OfNode(type)];
        return new ExportTable(
            $"nodes/{type.Name}",
            type.Description,
            [ExportColumn.Id(PublicProperties.IdName, type.FindProperty(PublicProperties.IdName)?.Description), .. properties.Select(ExportColumn.Of)],
            source =>
            {
                var nodes = source.Nodes(type);
                return new ExportRows(nodes.Length, (index, row) => PutNode(source.Graph.Nodes[nodes[index]], properties, row));
            });
    }

    static ExportTable OfRelationships(RelationshipType type)
    {
        Property[] properties = [.. PublicProperties.OfRelationship(type)];
        return new ExportTable(
            $"relationships/{type.Name}",
            type.PropertiesDescription,
            [
                ExportColumn.Id(FromName, "The id of the node that the relationship leaves."),
                ExportColumn.Id(ToName, "The id of the node that it reaches."),
                .. properties.Select(ExportColumn.Of),
            ],
            source =>
            {
                var relationships = source.Relationships(type);
                return new ExportRows(relationships.Length, (index, row) => PutRelationship(relationships[index], properties, row));
            });
    }

    /// <summary>Puts the id and the properties of a node at the begin of a row.</summary>
    public static void PutNode(NodeData node, Property[] properties, object?[] row)
    {
        row[0] = node.Id;
        PutProperties(properties, node.Properties, row.AsSpan(1));
    }

    static void PutRelationship(RelationshipData relationship, Property[] properties, object?[] row)
    {
        (row[0], row[1]) = (relationship.From, relationship.To);
        PutProperties(properties, relationship.Properties, row.AsSpan(2));
    }

    static void PutProperties(Property[] properties, IReadOnlyDictionary<string, object> values, Span<object?> row)
    {
        for (var index = 0; index < properties.Length; index++)
            row[index] = values.GetValueOrDefault(properties[index].Name);
    }
}
