namespace IpGraph.Graph.Model;

/// <summary>How nodes go on from edition to edition, as the model tells.</summary>
/// <param name="Continuations">The relationships that lead from a node to what it continues of an earlier edition.</param>
/// <param name="Speaking">Which later texts speak of earlier ones without being told which; null where none do.</param>
public sealed record LineageRules(IReadOnlyList<ContinuationRule> Continuations, SpeakingRule? Speaking)
{
    public static readonly LineageRules None = new([], null);

    /// <summary>What is said of a continuation where no relationship says more.</summary>
    public const string Plain = "CONTINUED";

    public ContinuationRule? Find(RelationshipType type) =>
        Continuations.FirstOrDefault(rule => rule.Type.Name == type.Name);

    /// <summary>Whether nodes of the type may continue others, or be continued.</summary>
    public bool Has(NodeType type) => Continuations.Any(rule => rule.Has(type));

    /// <summary>What may be said of a continuation between nodes of these types, by name; where a relationship says nothing,
    /// that it is one.</summary>
    public IReadOnlyList<string> ChangeNames(IReadOnlyCollection<NodeType> types)
    {
        var rules = Continuations.Where(rule => types.Any(rule.Has)).ToList();
        return
        [
            .. rules.Select(rule => rule.Change?.Type).OfType<PropertyType.Enum>()
                .SelectMany(type => type.Type.Values).Select(value => value.Name).Distinct(),
            .. rules.Exists(rule => rule.Change is null) ? [Plain] : (string[])[],
        ];
    }

    /// <summary>Whether nodes of the type may speak of earlier ones.</summary>
    public bool Speaks(NodeType type) => Speaking?.Type.Name == type.Name;
}

/// <param name="Change">The property that says what became of the earlier node; null where nothing does.</param>
public sealed record ContinuationRule(RelationshipType Type, Property? Change)
{
    public bool Has(NodeType type) => Type.Ends.Any(ends => ends.From == type.Name || ends.To == type.Name);
}

/// <summary>A text speaks of an earlier one where it is about everything that the earlier one touches.</summary>
/// <param name="Type">The type of the texts that speak.</param>
/// <param name="Touching">Leads from a text to what it names itself.</param>
/// <param name="About">Leads from a text to everything that it is about.</param>
public sealed record SpeakingRule(NodeType Type, RelationshipType Touching, RelationshipType About);
