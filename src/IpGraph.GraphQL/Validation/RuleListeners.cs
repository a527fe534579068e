using System.Reflection;

namespace IpGraph.GraphQL.Validation;

/// <summary>For each call of a rule the indexes of those that do something when they are called: most rules care for one or two
/// kinds of pieces, and a document has many pieces.</summary>
sealed class RuleListeners(Rule[] rules)
{
    public int[] EnterDocument { get; } = Overriding(rules, nameof(Rule.EnterDocument));

    public int[] LeaveDocument { get; } = Overriding(rules, nameof(Rule.LeaveDocument));

    public int[] EnterOperation { get; } = Overriding(rules, nameof(Rule.EnterOperation));

    public int[] LeaveOperation { get; } = Overriding(rules, nameof(Rule.LeaveOperation));

    public int[] EnterFragment { get; } = Overriding(rules, nameof(Rule.EnterFragment));

    public int[] EnterVariableDefinition { get; } = Overriding(rules, nameof(Rule.EnterVariableDefinition));

    public int[] EnterSelectionSet { get; } = Overriding(rules, nameof(Rule.EnterSelectionSet));

    public int[] EnterField { get; } = Overriding(rules, nameof(Rule.EnterField));

    public int[] LeaveField { get; } = Overriding(rules, nameof(Rule.LeaveField));

    public int[] EnterFragmentSpread { get; } = Overriding(rules, nameof(Rule.EnterFragmentSpread));

    public int[] EnterInlineFragment { get; } = Overriding(rules, nameof(Rule.EnterInlineFragment));

    public int[] EnterDirectives { get; } = Overriding(rules, nameof(Rule.EnterDirectives));

    public int[] EnterDirective { get; } = Overriding(rules, nameof(Rule.EnterDirective));

    public int[] LeaveDirective { get; } = Overriding(rules, nameof(Rule.LeaveDirective));

    public int[] EnterFieldArgument { get; } = Overriding(rules, nameof(Rule.EnterFieldArgument));

    public int[] EnterArguments { get; } = Overriding(rules, nameof(Rule.EnterArguments));

    public int[] EnterValue { get; } = Overriding(rules, nameof(Rule.EnterValue));

    public int[] EnterNamedType { get; } = Overriding(rules, nameof(Rule.EnterNamedType));

    static int[] Overriding(Rule[] rules, string method) =>
        [.. Enumerable.Range(0, rules.Length).Where(index => Overrides(rules[index].GetType(), method))];

    static bool Overrides(Type type, string method) =>
        type.GetMethod(method, BindingFlags.Instance | BindingFlags.Public)!.DeclaringType != typeof(Rule);
}
