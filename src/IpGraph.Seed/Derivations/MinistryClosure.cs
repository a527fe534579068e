using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Which bodies a ministry lies within, itself included: WITHIN; and the measures of every body within one:
/// INVOLVES_WITHIN.</summary>
/// <remarks>Written down once, so that filters and facets of every store roll up without a walk of their own.</remarks>
public static class MinistryClosure
{
    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindRelationshipType("WITHIN") is not { } within)
            return;
        var parents = draft.RelationshipsOf("PART_OF").ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        foreach (var node in draft.Nodes.Where(node => within.Ends.Any(end => end.From == node.Type.Name)))
        {
            var steps = 0;
            for (var body = node.Id; body is not null; body = parents[body].FirstOrDefault())
                draft.Relate(within, node.Id, body).Values["steps"] = steps++;
        }

        if (draft.Model.FindRelationshipType("INVOLVES_WITHIN") is { } involvesWithin)
            RollUp(draft, involvesWithin);
    }

    static void RollUp(GraphDraft draft, RelationshipType involvesWithin)
    {
        var bodies = draft.RelationshipsOf("WITHIN").ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        var roles = ((PropertyType.Enum)involvesWithin.FindProperty("roles")!.Type).Type.Values;
        foreach (var link in draft.RelationshipsOf(MinistryRoles.Relationship))
        {
            foreach (var body in bodies[link.To])
            {
                var values = draft.Relate(involvesWithin, link.From, body).Values;
                values["via"] = Joined(values, "via", [link.To]).Order().ToList();
                var all = Joined(values, "roles", (IReadOnlyList<object>)link.Values["roles"]).ToHashSet();
                values["roles"] = roles.Select(role => (object)role.Name).Where(all.Contains).ToList();
            }
        }
    }

    static IEnumerable<object> Joined(Dictionary<string, object> values, string property, IEnumerable<object> more) =>
        (values.GetValueOrDefault(property) as IReadOnlyList<object> ?? []).Union(more);
}
