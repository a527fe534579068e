using IpGraph.Graph.Model;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>No two nodes of a type have the same values of all that the model calls a key.</summary>
public sealed class KeysNameOneNode : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var from = facts.Links.ToLookup(link => (link.Field.Type.Name, link.From, IsOut: true), link => link.To);
        var to = facts.Links.ToLookup(link => (link.Field.Type.Name, link.To, IsOut: false), link => link.From);
        foreach (var group in facts.Nodes.GroupBy(node => node.Type))
        {
            foreach (var key in group.Key.Keys)
            {
                var firstBy = new Dictionary<string, StatedNode>(StringComparer.Ordinal);
                foreach (var node in group)
                {
                    if (ValuesOf(node, key, Target) is { } values && !firstBy.TryAdd(values, node))
                        yield return Problem(node.Origin, $"{key} are those of {firstBy[values].Id} already.", node.Id);
                }
            }
        }

        string? Target(StatedNode node, RelationshipField field)
        {
            var isOut = field.Direction == RelationshipDirection.Out;
            return (isOut ? from : to)[(field.Type.Name, node.Id, isOut)].FirstOrDefault();
        }
    }

    /// <returns>Null where one of the values is missing.</returns>
    static string? ValuesOf(StatedNode node, NodeKey key, Func<StatedNode, RelationshipField, string?> target)
    {
        var values = key.Fields.Select(name =>
            node.Text(name) ?? (node.Type.FindRelationship(name) is { } field ? target(node, field) : null)).ToList();
        return values.Contains(null) ? null : string.Join('\n', values);
    }
}
