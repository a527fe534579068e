using IpGraph.Graph.Model;

namespace IpGraph.Seed.Facts;

/// <summary>The stated links by the nodes at their ends, whichever of the two states them.</summary>
public sealed class EndIndex(SeedFacts facts)
{
    readonly ILookup<(string, string), StatedLink> outgoing =
        facts.Links.ToLookup(link => (link.Field.Type.Name, link.From));

    readonly ILookup<(string, string), StatedLink> incoming =
        facts.Links.ToLookup(link => (link.Field.Type.Name, link.To));

    /// <summary>The links that a field of the node follows, to targets of the types that it declares.</summary>
    public IEnumerable<StatedLink> LinksOf(StatedNode node, RelationshipField field)
    {
        var key = (field.Type.Name, node.Id);
        if (field.Direction is RelationshipDirection.Out or RelationshipDirection.Both)
        {
            foreach (var link in outgoing[key].Where(link => IsTarget(field, link.To)))
                yield return link;
        }

        if (field.Direction is RelationshipDirection.In or RelationshipDirection.Both)
        {
            foreach (var link in incoming[key].Where(link => IsTarget(field, link.From)))
                yield return link;
        }
    }

    bool IsTarget(RelationshipField field, string id) =>
        facts.FindNode(id) is { } target && field.Targets.Contains(target.Type);
}
