using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding.PublicSchema;

/// <summary>What the nodes of a type can be grouped by: its name in the public schema, and what it stands for.</summary>
/// <remarks>An interface's are those that its types have: by their type, by a property of a name, by a relationship, and
/// by several relationships that the model groups under one name.</remarks>
static class FacetKeys
{
    public const string Type = "TYPE";

    public const string Edition = "EDITION";

    public static IReadOnlyList<(string Name, string Description, FacetKey Key)> Of(NodeShapeType type) =>
    [
        .. type is NodeInterface group ? ByType(group) : [],
        .. Grouping(type).Select(key => (
            PublicNames.Screaming(key.Property.Name), $"By `{key.Property.Name}`.", (FacetKey)key)),
        .. SharedFields.Relationships(type).Select(field => (
            PublicNames.Screaming(field.Name),
            $"By `{field.Name}`.",
            (FacetKey)Labelled(new FacetKey.ByRelationship(field)))),
        .. type is NodeInterface named ? Named(named) : [],
        .. type is NodeInterface several ? ByEdition(several) : [],
    ];

    public static FacetKey Find(NodeShapeType type, string name) => name == "ID"
        ? new FacetKey.ByProperty(type.FindProperty("id")!)
        : Of(type).First(key => key.Name == name).Key;

    static IEnumerable<(string, string, FacetKey)> ByType(NodeInterface group) =>
    [
        (Type, "By their type, written as in `where`.", new FacetKey.ByType(group.Implementers.ToDictionary(
            type => type.Name, type => PublicNames.Screaming(type.Name), StringComparer.Ordinal))),
    ];

    /// <summary>The year by which most types name the edition may mean another thing on some.</summary>
    static IEnumerable<(string, string, FacetKey)> ByEdition(NodeInterface group)
    {
        var types = group.Implementers.Where(type => type.Properties.Any(property => property.IsEdition)).ToList();
        var editions = types.Select(type => type.Properties.First(property => property.IsEdition)).ToList();
        if (editions.Count > 0 && editions.TrueForAll(property => property.Name == editions[0].Name))
        {
            yield return (
                Edition,
                $"By the edition of the Program that they belong to, as a year: {string.Join(", ", types.Select(type => type.Plural))}.",
                new FacetKey.ByProperty(editions[0]) { Types = types });
        }
    }

    /// <summary>The properties whose values make groups: those with few different ones, and the units of numbers.</summary>
    static IEnumerable<FacetKey.ByProperty> Grouping(NodeShapeType type)
    {
        NodeShapeType[] types = type is NodeInterface group ? [type, .. group.Implementers] : [type];
        return types.SelectMany(OwnGrouping)
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Where(same => same.Select(property => property.Type is PropertyType.Enum ? "enum" : property.Type.Name)
                .Distinct().Count() == 1)
            .Where(same => type is NodeType || same.Count() > 1)
            .Select(same => new FacetKey.ByProperty(same.First())
            {
                Others = [.. same.DistinctBy(property => (property.Type, property.Vocabulary)).Skip(1)],
            });
    }

    public static IEnumerable<Property> OwnGrouping(NodeShapeType type) =>
        type.Properties.Where(property => property is { IsList: false, IsInternal: false }
            && (property.Type is PropertyType.Enum or PropertyType.Int or PropertyType.Boolean
                || type.Properties.Any(number => number.MeasuredIn == property.Name)));

    static IEnumerable<(string, string, FacetKey)> Named(NodeInterface type) => type.Implementers
        .SelectMany(implementer => implementer.Relationships)
        .Where(field => field.FacetName is not null)
        .GroupBy(field => field.FacetName!, StringComparer.Ordinal)
        .Select(named => (
            named.Key,
            $"By {string.Join(", ", named.Select(field => $"`{field.Name}`").Distinct())}, whichever the type has.",
            (FacetKey)Labelled(new FacetKey.ByRelationship(named.First()) { Others = [.. named.Skip(1)] })));

    /// <summary>The first searched property that is no text is a node's name, where all that are led to have it.</summary>
    static FacetKey.ByRelationship Labelled(FacetKey.ByRelationship key)
    {
        var name = key.Field.Targets[0].Properties
            .FirstOrDefault(property => property is { SearchWeight: not null, IsVerbatim: false, IsList: false });
        return name is not null && key.Field.Targets.All(type => type.FindProperty(name.Name) is not null)
            ? key with { Label = name }
            : key;
    }
}
