using System.Diagnostics;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes conditions.</summary>
/// <remarks>In Cypher a comparison with a missing value is neither true nor false. Where only what is true counts this
/// makes no difference and indexes stay usable; below a <c>NOT</c> it is made false. What always or never holds is a
/// parameter too, since the server's planner goes wrong over conditions that it can decide by itself.</remarks>
static class Filters
{
    /// <param name="types">The types that the node may have.</param>
    /// <param name="exact">Whether the condition has to be false, not just untrue, where it does not hold.</param>
    public static CypherText Condition(
        CompileScope scope,
        Filter filter,
        Variable node,
        IReadOnlyCollection<NodeType> types,
        bool exact = false) => filter switch
        {
            Filter.And { Parts: [] } => $"{new Parameter(true)}",
            Filter.Or { Parts: [] } => $"{new Parameter(false)}",
            Filter.And and => Join(scope.Deeper(), " AND ", and.Parts, node, types, exact),
            Filter.Or or => Join(scope.Deeper(), " OR ", or.Parts, node, types, exact),
            Filter.Not not => $"NOT ({Condition(scope.Deeper(), not.Inner, node, types, exact: true)})",
            Filter.Compare compare => Exact(Compare(node, compare), exact),
            Filter.In among =>
                Exact($"{node}.{new CypherName(among.Property.Name)} IN {new Parameter(among.Values)}", exact),
            Filter.Missing { Property.IsList: true } => $"{new Parameter(false)}",
            Filter.Missing missing => $"{node}.{new CypherName(missing.Property.Name)} IS NULL",
            Filter.Has has => Exact($"{new Parameter(has.Value)} IN {node}.{new CypherName(has.Property.Name)}", exact),
            Filter.OfType { Types: [] } => $"{new Parameter(false)}",
            Filter.OfType ofType => $"{node}:{Labels.Expression(scope.Model, ofType.Types)}",
            Filter.Related related => Related(scope.Deeper(), related, node, types),
            _ => throw new UnreachableException(),
        };

    static CypherText Join(
        CompileScope scope,
        string word,
        IReadOnlyList<Filter> parts,
        Variable node,
        IReadOnlyCollection<NodeType> types,
        bool exact) =>
        $"({CypherText.Join(word, parts.Select(part => Condition(scope, part, node, types, exact)))})";

    static CypherText Compare(Variable node, Filter.Compare compare)
    {
        CypherText property = $"{node}.{new CypherName(compare.Property.Name)}";
        if (compare is { Value: string text, Comparison: >= Comparison.Less and <= Comparison.GreaterOrEqual }
            && CodePointOrder.Matters(text))
        {
            var known = CodePointOrder.Key($"coalesce({property}, '')");
            return $"({property} IS NOT NULL AND {Compare(known, compare.Comparison, new(CodePointOrder.Key(text)))})";
        }

        if (compare is { Comparison: Comparison.ContainsFolded, Value: string wanted })
            return $"{Folded(property)} CONTAINS {new Parameter(FoldedText.Of(wanted))}";
        return Compare(property, compare.Comparison, new Parameter(compare.Value));
    }

    static CypherText Compare(CypherText known, Comparison comparison, Parameter value) => comparison switch
    {
        Comparison.Equal => $"{known} = {value}",
        Comparison.NotEqual => $"{known} <> {value}",
        Comparison.Less => $"{known} < {value}",
        Comparison.LessOrEqual => $"{known} <= {value}",
        Comparison.Greater => $"{known} > {value}",
        Comparison.GreaterOrEqual => $"{known} >= {value}",
        Comparison.Contains => $"{known} CONTAINS {value}",
        Comparison.StartsWith => $"{known} STARTS WITH {value}",
        Comparison.EndsWith => $"{known} ENDS WITH {value}",
        _ => throw new UnreachableException(),
    };

    static readonly IReadOnlyDictionary<string, object> FoldingTable =
        FoldedText.Table.ToDictionary(entry => entry.Key, entry => (object)entry.Value);

    /// <summary>What <see cref="FoldedText"/> makes of a text.</summary>
    static CypherText Folded(CypherText text)
    {
        var (folded, character) = (Variable.Value(), Variable.Value());
        var table = new Parameter(FoldingTable);
        return $"reduce({folded} = '', {character} IN split(toLower({text}), '') | {folded} + coalesce({table}[{character}], {character}))";
    }

    static CypherText Exact(CypherText condition, bool exact) => exact ? $"coalesce({condition}, false)" : condition;

    static CypherText Related(
        CompileScope scope,
        Filter.Related related,
        Variable node,
        IReadOnlyCollection<NodeType> types)
    {
        var target = Variable.Node();
        var link = related.Link is null ? null : Variable.Link();
        var pattern = Patterns.Along(scope.Model, node, types, related.Field, link, $"{target}");
        var conditions = new List<CypherText>();
        if (related.Link is { } onLink)
            conditions.Add(Condition(scope, onLink, link!, []));
        if (related.Quantifier == Quantifier.Every)
        {
            var each = related.Node ?? new Filter.And([]);
            conditions.Add($"NOT ({Condition(scope, each, target, related.Field.Targets, exact: true)})");
        }
        else if (related.Node is { } onNode)
        {
            conditions.Add(Condition(scope, onNode, target, related.Field.Targets));
        }

        CypherText found = conditions.Count == 0
            ? (CypherText)$"EXISTS {{ {pattern} }}"
            : $"EXISTS {{ {pattern} WHERE {CypherText.Join(" AND ", conditions)} }}";
        return related.Quantifier == Quantifier.Some ? found : $"NOT {found}";
    }
}
