using IpGraph.Graph.Model;

namespace IpGraph.Exports.Tables;

/// <param name="IsRequired">Whether every row has a value.</param>
public sealed record ExportColumn(string Name, PropertyType Type, bool IsList, bool IsRequired, string? Description)
{
    public static ExportColumn Of(Property property) =>
        new(property.Name, property.Type, property.IsList, property.IsRequired || property.IsList, property.Description);

    public static ExportColumn Id(string name, string? description) =>
        new(name, new PropertyType.Id(), IsList: false, IsRequired: true, description);
}
