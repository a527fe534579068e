using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>One order input for each type and for what relationships carry: exactly one key each, in a list.</summary>
sealed class Orders(SchemaText text, GraphModel model)
{
    public static IEnumerable<Property> Sortable(IEnumerable<Property> properties) =>
        properties.Where(property => property is { IsList: false, IsInternal: false }
            && property.Type is not PropertyType.Composite);

    public void Write()
    {
        text.Type("Which way an order goes. Missing values come last either way.", "enum SortDirection", () =>
        {
            text.Member("The least first; texts by code point, ids and numbers of sections by the numbers in them.", "ASC");
            text.Member("The greatest first; texts by code point, ids and numbers of sections by the numbers in them.", "DESC");
        });
        foreach (var type in model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes))
        {
            if (type.Plural is not null)
                WriteOrder(type.Name, type.Properties);
        }

        foreach (var link in model.RelationshipTypes.DistinctBy(link => link.PropertiesName))
        {
            if (link.PropertiesName is { } name)
                WriteOrder(name, link.Properties);
        }
    }

    /// <summary>What carries nothing to sort by has no order.</summary>
    void WriteOrder(string name, IEnumerable<Property> properties)
    {
        var sortable = Sortable(properties).ToList();
        if (sortable.Count == 0)
            return;
        text.Type("One sort key; the list of them is taken in order.", $"input {PublicNames.Order(name)} @oneOf", () =>
        {
            foreach (var property in sortable)
                text.Member($"By `{property.Name}`.", property.Name + ": SortDirection");
        });
    }
}
