using IpGraph.Graph.Model;

namespace IpGraph.Graph.Analysis;

/// <summary>Which relationships are followed, and which nodes may be passed.</summary>
sealed class HopFilter
{
    readonly Topology topology;
    readonly bool[] types;
    readonly bool[] relationships;
    readonly HashSet<int> avoided;

    public HopFilter(
        Topology topology,
        IReadOnlyList<NodeType>? types,
        IReadOnlyList<RelationshipType>? relationships,
        IReadOnlyList<NodeType> avoidedTypes,
        IReadOnlyList<RelationshipType> avoidedRelationships,
        IEnumerable<int> avoided)
    {
        this.topology = topology;
        this.avoided = [.. avoided];
        this.types = Allowed(topology.Model.NodeTypes, type => type.Name, types, avoidedTypes);
        this.relationships = Allowed(
            topology.Model.RelationshipTypes, type => type.Name, relationships, avoidedRelationships);
    }

    public bool Follows(int link) => relationships[topology.LinkTypeIndex(link)];

    public bool Passes(int node) => types[topology.TypeIndexOf(node)] && !avoided.Contains(node);

    /// <summary>Whether a relationship that is followed joins two nodes.</summary>
    public bool Joins(int one, int other)
    {
        foreach (var hop in HopsBetween(one, other))
        {
            if (Follows(hop.Link))
                return true;
        }

        return false;
    }

    /// <summary>The weight of the lightest relationship that is followed between two nodes;
    /// <see cref="RemainingWeights.Unreachable"/> where there is none.</summary>
    public int Step(int one, int other)
    {
        var least = RemainingWeights.Unreachable;
        foreach (var hop in HopsBetween(one, other))
        {
            if (Follows(hop.Link))
                least = Math.Min(least, StepWeights.OfLink(topology, hop.Link));
        }

        return least;
    }

    /// <summary>Looked up in the shorter of the two rows.</summary>
    ReadOnlySpan<Hop> HopsBetween(int one, int other) => topology.Degree(one) > topology.Degree(other)
        ? topology.HopsTo(other, one)
        : topology.HopsTo(one, other);

    /// <summary>Told apart by name, since a question may come from an earlier reading of the same model.</summary>
    static bool[] Allowed<T>(
        IReadOnlyList<T> all,
        Func<T, string> nameOf,
        IReadOnlyList<T>? only,
        IReadOnlyList<T> never)
    {
        var wanted = only?.Select(nameOf).ToHashSet();
        var refused = never.Select(nameOf).ToHashSet();
        return
        [
            .. all.Select(nameOf).Select(name => wanted?.Contains(name) != false && !refused.Contains(name)),
        ];
    }
}
