using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>Lets figures be asked for only where all values are in one unit: trillions of yen and ranks have no
/// sum.</summary>
static class OneUnit
{
    /// <param name="filter">What the items of the list pass.</param>
    /// <param name="alikeIn">The property that is known to be the same for all items.</param>
    /// <param name="own">By key, what the items of a facet pass in place of that.</param>
    public static void Demand(
        NodeShapeType target,
        ConnectionShape shape,
        Filter? filter,
        string? alikeIn,
        IReadOnlyDictionary<ResponseKey, Filter?>? own = null)
    {
        foreach (var part in shape.Parts)
        {
            switch (part)
            {
                case ConnectionPart.Aggregate aggregate:
                    Demand(target, aggregate.Parts, filter, alikeIn);
                    break;
                case ConnectionPart.Facet facet:
                    Demand(target, facet.Shape, own is not null && own.TryGetValue(facet.Key, out var instead) ? instead : filter, alikeIn);
                    break;
            }
        }
    }

    static void Demand(NodeShapeType target, FacetShape facet, Filter? filter, string? alikeIn)
    {
        var alikeInGroup = facet.By is FacetKey.ByProperty { Property.Name: var name } && IsUnit(target, name)
            ? name
            : alikeIn;
        foreach (var part in facet.Parts.OfType<FacetPart.None>().SelectMany(none => none.Parts))
            Demand(target, part, filter, alikeIn);
        foreach (var part in facet.Parts.OfType<FacetPart.Groups>().SelectMany(groups => groups.Parts))
            Demand(target, part, filter, alikeInGroup);
    }

    static void Demand(NodeShapeType target, GroupPart group, Filter? filter, string? alikeIn)
    {
        switch (group)
        {
            case GroupPart.Items items:
                Demand(target, items.Shape, filter, alikeIn);
                break;
            case GroupPart.Facet inner:
                Demand(target, inner.Shape, filter, alikeIn);
                break;
        }
    }

    static void Demand(NodeShapeType target, IReadOnlyList<AggregatePart> parts, Filter? filter, string? alikeIn)
    {
        foreach (var part in parts.OfType<AggregatePart.Of>())
        {
            if (part.Property.MeasuredIn is { } unit && unit != alikeIn && !KeepsToOne(filter, unit))
                throw BindingErrors.MixedUnits(part.Property.Name, unit, target.Plural!, PublicNames.Screaming(unit));
        }
    }

    static bool IsUnit(NodeShapeType target, string property) =>
        target.Properties.Any(number => number.MeasuredIn == property);

    static bool KeepsToOne(Filter? filter, string property) => filter switch
    {
        Filter.Compare { Comparison: Comparison.Equal } compare => compare.Property.Name == property || compare.Property.Name == "id",
        Filter.Missing none => none.Property.Name == property,
        Filter.In { Values.Count: <= 1 } one => one.Property.Name == property,
        Filter.And all => all.Parts.Any(part => KeepsToOne(part, property)),
        Filter.Or any => any.Parts.Count == 1 && KeepsToOne(any.Parts[0], property),
        _ => false,
    };
}
