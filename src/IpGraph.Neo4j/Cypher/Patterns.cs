using IpGraph.Graph.Model;

namespace IpGraph.Neo4j.Cypher;

/// <summary>A step along a relationship, as a pattern.</summary>
static class Patterns
{
    /// <param name="sources">The types that the node at the beginning may have.</param>
    public static CypherText Along(
        GraphModel model,
        Variable from,
        IReadOnlyCollection<NodeType> sources,
        RelationshipField field,
        Variable? link,
        CypherText to)
    {
        CypherText type = $"{new CypherName(field.Type.Name)}";
        CypherText step = link is null ? (CypherText)$"[:{type}]" : $"[{link}:{type}]";
        CypherText end = NeedsLabel(sources, field)
            ? (CypherText)$"{to}:{Labels.Expression(model, field.Targets)}"
            : to;
        return field.Direction switch
        {
            RelationshipDirection.Out => $"({from})-{step}->({end})",
            RelationshipDirection.In => $"({from})<-{step}-({end})",
            _ => $"({from})-{step}-({end})",
        };
    }

    /// <summary>A step along any of several relationships that lead to nodes of the same types, the same way.</summary>
    public static CypherText AlongAny(
        GraphModel model,
        Variable from,
        IReadOnlyCollection<NodeType> sources,
        IEnumerable<RelationshipField> fields,
        CypherText to)
    {
        var all = fields.ToList();
        if (all is [var only])
            return Along(model, from, sources, only, null, to);
        var types = all.Select(field => field.Type.Name).Distinct().Select(name => (CypherText)$"{new CypherName(name)}");
        CypherText step = $"[:{CypherText.Join("|", types)}]";
        CypherText end = $"{to}:{Labels.Expression(model, all[0].Targets)}";
        return all[0].Direction switch
        {
            RelationshipDirection.Out => $"({from})-{step}->({end})",
            RelationshipDirection.In => $"({from})<-{step}-({end})",
            _ => $"({from})-{step}-({end})",
        };
    }

    /// <summary>Whether the relationship leads from these types to others than the field's targets too.</summary>
    static bool NeedsLabel(IReadOnlyCollection<NodeType> sources, RelationshipField field)
    {
        var names = sources.Select(type => type.Name).ToHashSet();
        var targets = field.Targets.Select(type => type.Name).ToHashSet();
        var reached = field.Type.Ends.SelectMany(IEnumerable<string> (ends) => field.Direction switch
        {
            RelationshipDirection.Out => names.Contains(ends.From) ? [ends.To] : [],
            RelationshipDirection.In => names.Contains(ends.To) ? [ends.From] : [],
            _ => [.. names.Contains(ends.From) ? [ends.To] : (string[])[],
                .. names.Contains(ends.To) ? [ends.From] : (string[])[]],
        });
        var any = false;
        foreach (var name in reached)
        {
            any = true;
            if (!targets.Contains(name))
                return true;
        }

        return !any;
    }
}
