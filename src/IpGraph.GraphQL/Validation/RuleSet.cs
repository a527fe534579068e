namespace IpGraph.GraphQL.Validation;

/// <summary>Rules that are applied together, and which of them care for which piece of a document.</summary>
sealed class RuleSet(IReadOnlyList<Func<ValidationContext, Rule>> rules)
{
    RuleListeners? listeners;

    /// <summary>The rules for one document.</summary>
    public Rule[] Begin(ValidationContext context)
    {
        var begun = new Rule[rules.Count];
        for (var i = 0; i < begun.Length; i++)
            begun[i] = rules[i](context);
        return begun;
    }

    /// <summary>Which of them are told of what.</summary>
    public RuleListeners ListenersOf(Rule[] begun) => listeners ??= new RuleListeners(begun);
}
