using IpGraph.Exports.Values;
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
            source => RowsOf(source.Nodes(type), node => Row([node.Id], properties, node.Properties)));
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
            source => RowsOf(
                source.Relationships(type),
                relationship => Row([relationship.From, relationship.To], properties, relationship.Properties)));
    }

    static ExportRows RowsOf<T>(IReadOnlyList<T> items, Func<T, object?[]> row) => new(items.Count, index => row(items[index]));

    static object?[] Row(ReadOnlySpan<object> keys, Property[] properties, IReadOnlyDictionary<string, object> values)
    {
        var row = new object?[keys.Length + properties.Length];
        keys.CopyTo(row!);
        for (var index = 0; index < properties.Length; index++)
            row[keys.Length + index] = values.GetValueOrDefault(properties[index].Name);
        return row;
    }
}
