using System.Collections.Concurrent;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>The groups of a facet over all nodes of some types, which are counted once: the graph does not change.</summary>
/// <param name="Groups">In order, all of them.</param>
/// <param name="Without">How many of the nodes are in none.</param>
/// <param name="Of">How many nodes there are.</param>
sealed record WholeGroups(Group[] Groups, int Without, int Of);

/// <summary>One facet over all nodes of some types, and its groups once somebody wanted them.</summary>
sealed class KeptFacet(GroupBudget budget, IndexRange[] ranges)
{
    WholeGroups? known;

    public WholeGroups Of(QueryRunner run, CompiledFacet facet)
    {
        if (known is { } groups)
            return groups;
        var counted = FacetRunner.Count(run, facet, ranges);
        if (budget.TryTake(counted.Groups.Length))
            known = counted;
        return counted;
    }
}

/// <summary>How many groups may be kept in all; those beyond are counted each time.</summary>
/// <remarks>As many as would be four for each node, of 12 bytes each.</remarks>
sealed class GroupBudget(int nodes)
{
    long left = 4096 + (4L * nodes);

    public bool TryTake(int groups)
    {
        if (Interlocked.Add(ref left, -groups) >= 0)
            return true;
        Interlocked.Add(ref left, groups);
        return false;
    }
}

/// <summary>The facets over all nodes of some types that were asked for, by what they are.</summary>
sealed class KeptFacets(int nodes)
{
    readonly GroupBudget budget = new(nodes);
    readonly ConcurrentDictionary<string, KeptFacet> known = new(StringComparer.Ordinal);

    public KeptFacet Of(IndexRange[] ranges, FacetKey by, FacetOrder order) => known.GetOrAdd(
        $"{string.Join(' ', ranges)} {NameOf(by)} {order}", _ => new KeptFacet(budget, ranges));

    static string NameOf(FacetKey by) => by switch
    {
        FacetKey.ByRelationship relationship =>
            $"{string.Join(' ', relationship.Fields.Select(NameOf))} {relationship.Label?.Name}",
        FacetKey.ByProperty property =>
            $"{property.Property.Name} {property.Property.IsList} {DistinctValues.KindOf(property.Property.Type)} "
            + (property.Types is { } types ? string.Join(' ', types.Select(type => type.Name)) : "all"),
        _ => by.GetType().Name,
    };

    static string NameOf(IpGraph.Graph.Model.RelationshipField field) =>
        $"{field.Type.Name} {field.Direction} {string.Join(' ', field.Targets.Select(target => target.Name))}";
}
