using IpGraph.Graph.Model;

namespace IpGraph.Graph.Analysis;

/// <summary>Which texts are about everything that others touch, as the model's rule has it.</summary>
/// <remarks>Whether the one is later than the other is for the caller to look at.</remarks>
sealed class SpeakingTexts(Topology topology, SpeakingRule rule, WorkBudget budget)
{
    /// <summary>The texts about everything that a node touches; none where it touches nothing.</summary>
    public IReadOnlyList<int> Of(int node)
    {
        var subjects = Along(node, rule.Touching, isOut: true);
        if (subjects.Count == 0)
            return [];
        var found = subjects.Select(subject => Along(subject, rule.About, isOut: false).Where(IsOfType).ToHashSet())
            .Aggregate((left, right) => left.Intersect(right).ToHashSet());
        return [.. found.Where(text => text != node).Order()];
    }

    /// <summary>The nodes, of types that are continued, of which a text is about everything that they touch.</summary>
    public IReadOnlyList<int> SpokenOfBy(int text)
    {
        var about = Along(text, rule.About, isOut: true).ToHashSet();
        return
        [
            .. about.SelectMany(subject => Along(subject, rule.Touching, isOut: false)).Distinct()
                .Where(node => node != text && topology.Model.Lineage.Has(topology.TypeOf(node)))
                .Where(node => Along(node, rule.Touching, isOut: true).TrueForAll(about.Contains))
                .Order(),
        ];
    }

    /// <summary>What ties a text to a node of which it speaks: how the text is about each thing that the node touches.</summary>
    public IReadOnlyList<int> Ties(int text, int node)
    {
        var subjects = Along(node, rule.Touching, isOut: true).ToHashSet();
        var links = new SortedSet<int>();
        foreach (var hop in topology.Hops(text))
        {
            if (subjects.Contains(hop.Node) && topology.LinkType(hop.Link).Name == rule.About.Name)
                links.Add(hop.Link);
        }

        return [.. links];
    }

    bool IsOfType(int node) => topology.TypeOf(node).Name == rule.Type.Name;

    List<int> Along(int node, RelationshipType type, bool isOut)
    {
        var found = new List<int>();
        budget.Spend(topology.Degree(node));
        foreach (var hop in topology.Hops(node))
        {
            if (topology.LinkType(hop.Link).Name == type.Name && (topology.From(hop.Link) == node) == isOut)
                found.Add(hop.Node);
        }

        return found;
    }
}
