using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Cypher;

/// <summary>A condition that what is looked for is related to one certain node: it is found from there.</summary>
/// <param name="Rest">The other conditions.</param>
sealed record Neighbour(Filter.Related Related, string Id, IReadOnlyList<Filter> Rest)
{
    /// <summary>The first such condition that has to hold in any case; null where there is none.</summary>
    public static Neighbour? Of(Filter filter)
    {
        var parts = Parts(filter);
        foreach (var part in parts)
        {
            if (part is Filter.Related { Quantifier: Quantifier.Some, Node: { } node } related && IdOf(node) is { } id)
                return new Neighbour(related, id, [.. parts.Where(other => !ReferenceEquals(other, part))]);
        }

        return null;
    }

    public OpenSource Open(
        CompileScope scope,
        Variable item,
        IReadOnlyList<NodeType> types,
        List<CypherText> conditions)
    {
        var neighbour = Variable.Node();
        var link = Related.Link is null ? null : Variable.Link();
        var any = new CypherName(Labels.Any);
        CypherText start = $"({neighbour}:{any} {{datasetVersion: $version, id: {new Parameter(Id)}}})";
        var step = Patterns.Along(scope.Model, item, types, Related.Field, link, $"{neighbour}");
        conditions.Add($"{item}:{Labels.Expression(scope.Model, types)}");
        conditions.Add(Filters.Condition(scope, Related.Node!, neighbour, Related.Field.Targets));
        if (Related.Link is { } onLink)
            conditions.Add(Filters.Condition(scope, onLink, link!, []));
        conditions.AddRange(Rest.Select(part => Filters.Condition(scope, part, item, types)));
        return new OpenSource([start, step], conditions, item, null);
    }

    static string? IdOf(Filter filter) => Parts(filter)
        .OfType<Filter.Compare>()
        .FirstOrDefault(part => part is { Property.Name: "id", Comparison: Comparison.Equal, Value: string })
        ?.Value as string;

    static IReadOnlyList<Filter> Parts(Filter filter) => filter is Filter.And and ? and.Parts : [filter];
}
