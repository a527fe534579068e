using IpGraph.Exports.Values;
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
        if (nodes.Length == 0)
            return new ExportRows(0, (_, _) => { });
        var neighbours = Array.ConvertAll(fields, field => source.NeighboursOf(type, field));
        return new ExportRows(nodes.Length, (index, row) =>
        {
            ExportTable.PutNode(source.Graph.Nodes[nodes[index]], properties, row);
            for (var field = 0; field < neighbours.Length; field++)
                row[1 + properties.Length + field] = LabelsOf(source, neighbours[field].Of(index));
        });
    }

    static string[] LabelsOf(TableSource source, ReadOnlySpan<int> nodes)
    {
        if (nodes.IsEmpty)
            return [];
        var labels = new string[nodes.Length];
        for (var index = 0; index < labels.Length; index++)
            labels[index] = source.LabelOf(nodes[index]);
        return labels;
    }
}
