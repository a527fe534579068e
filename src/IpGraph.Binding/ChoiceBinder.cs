using System.Globalization;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>Turns groups of facets that were chosen into filters: each for the list, and for every facet but its own.</summary>
static class ChoiceBinder
{
    /// <returns>The list itself where nothing was chosen.</returns>
    /// <exception cref="GraphQL.Errors.GraphQLException">A choice cannot be made.</exception>
    public static GraphQuery Bind(
        NodeShapeType type,
        GraphQuery.Connection list,
        IReadOnlyDictionary<string, object?> arguments)
    {
        var chosen = arguments.GetValueOrDefault(Connections.Chosen) as IReadOnlyList<object?> ?? [];
        var choices = new Dictionary<string, Filter>(StringComparer.Ordinal);
        foreach (var choice in chosen.Cast<IReadOnlyDictionary<string, object?>>())
        {
            var by = (string)choice["by"]!;
            if (!choices.TryAdd(by, Condition(type, by, [.. ((IReadOnlyList<object?>)choice["in"]!).Select(value => (string)value!)])))
                throw ChoiceErrors.Twice(by);
        }

        var own = list.Shape.Parts.OfType<ConnectionPart.Facet>().Where(facet => choices.ContainsKey(facet.Shape.Name))
            .ToDictionary(
                facet => facet.Key,
                facet => All(list.Filter, choices.Where(choice => choice.Key != facet.Shape.Name).Select(choice => choice.Value)));
        if (choices.Count > 0)
            list = list with { Filter = All(list.Filter, choices.Values) };
        OneUnit.Demand(type, list.Shape, list.Filter, alikeIn: null, own);
        return own.Count == 0 ? list : new GraphQuery.Chosen(list, own);
    }

    static Filter? All(Filter? where, IEnumerable<Filter> choices)
    {
        Filter[] parts = [.. where is null ? [] : (Filter[])[where], .. choices];
        return parts.Length switch
        {
            0 => null,
            1 => parts[0],
            _ => new Filter.And(parts),
        };
    }

    static Filter Condition(NodeShapeType type, string by, IReadOnlyList<string> values)
    {
        if (values.Count is 0 or > Aggregations.ChosenMax)
            throw ChoiceErrors.Count(by, values.Count, Aggregations.ChosenMax);
        return FacetKeys.Find(type, by) switch
        {
            FacetKey.ByType types => new Filter.OfType([.. values.Select(value => TypeOf(types, (NodeInterface)type, by, value))]),
            FacetKey.ByProperty property => OfTypes(
                property.Types, new Filter.In(property.Property, [.. values.Select(value => ValueOf(property, by, value))])),
            FacetKey.ByRelationship related => Related(type, related, values),
            _ => throw new System.Diagnostics.UnreachableException(by),
        };
    }

    static Filter OfTypes(IReadOnlyList<NodeType>? types, Filter filter) =>
        types is null ? filter : new Filter.And([new Filter.OfType(types), filter]);

    static NodeType TypeOf(FacetKey.ByType types, NodeInterface group, string by, string value) =>
        group.Implementers.FirstOrDefault(type => types.Names[type.Name] == value)
            ?? throw ChoiceErrors.NoSuchValue(by, value, types.Names.Values);

    static object ValueOf(FacetKey.ByProperty key, string by, string value) => key.Property.Type switch
    {
        PropertyType.Int => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ChoiceErrors.NoNumber(by, value),
        PropertyType.Boolean => value is "true" or "false" ? value == "true" : throw ChoiceErrors.NoSuchValue(by, value, ["true", "false"]),
        PropertyType.Enum => NamesOf(key).Contains(value, StringComparer.Ordinal)
            ? value
            : throw ChoiceErrors.NoSuchValue(by, value, NamesOf(key).Distinct()),
        _ => value,
    };

    /// <summary>The values of all types that have the property.</summary>
    static IEnumerable<string> NamesOf(FacetKey.ByProperty key) => key.Properties
        .Select(property => property.Type).OfType<PropertyType.Enum>().SelectMany(named => named.Type.Values).Select(value => value.Name);

    /// <summary>Along any of the ways that make groups; a way that only some types have is looked along from these.</summary>
    static Filter Related(NodeShapeType type, FacetKey.ByRelationship by, IReadOnlyList<string> ids)
    {
        Filter[] ways =
        [
            .. by.Fields.Distinct().Select(field => OfTypes(
                OwnersOf(type, field),
                new Filter.Related(field, Quantifier.Some, new Filter.In(field.Targets[0].FindProperty("id")!, [.. ids]), null))),
        ];
        return ways.Length == 1 ? ways[0] : new Filter.Or(ways);
    }

    /// <summary>Null where all types have it.</summary>
    static IReadOnlyList<NodeType>? OwnersOf(NodeShapeType type, RelationshipField field) =>
        type.FindRelationship(field.Name) is not null || type is not NodeInterface group
            ? null
            : [.. group.Implementers.Where(one => one.FindRelationship(field.Name) is { } own && own.Type.Name == field.Type.Name)];
}
