using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Single-Root-Field</remarks>
public sealed class SubscriptionsSelectOneRootField(ValidationContext context) : Rule
{
    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
            return;
        var selection = new RootSelection(context, root);
        selection.Collect(operation.SelectionSet, 0);
        if (selection.Conditions.Count > 0)
            context.Report(ValidationErrors.ConditionInSubscription(selection.Conditions));
        else
            CheckFields(operation, [.. selection.Fields.GroupBy(field => field.ResponseName)]);
    }

    void CheckFields(OperationDefinitionSyntax operation, IReadOnlyList<IGrouping<string, FieldSyntax>> fields)
    {
        if (fields.Count == 0)
            context.Report(ValidationErrors.NoSubscriptionField(operation));
        else if (fields.Count > 1)
            context.Report(ValidationErrors.ManySubscriptionFields(fields.Skip(1).SelectMany(others => others)));

        foreach (var sameName in fields)
        {
            if (sameName.First().Name.Value.StartsWith("__", StringComparison.Ordinal))
                context.Report(ValidationErrors.IntrospectionInSubscription(sameName));
        }
    }

    /// <summary>What a subscription selects at its root, and the conditions that it must not have there.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#CollectSubscriptionFields()</remarks>
    sealed class RootSelection(ValidationContext context, ObjectTypeDefinition root)
    {
        readonly HashSet<string> seenFragments = new(StringComparer.Ordinal);

        public List<FieldSyntax> Fields { get; } = [];

        public List<DirectiveSyntax> Conditions { get; } = [];

        public void Collect(SelectionSetSyntax selectionSet, int depth)
        {
            context.Descend(depth);
            foreach (var selection in selectionSet.Selections)
            {
                if (ConditionOf(selection) is { } condition)
                {
                    Conditions.Add(condition);
                }
                else if (selection is FieldSyntax field)
                {
                    Fields.Add(field);
                }
                else if (selection is InlineFragmentSyntax inline && Applies(inline.TypeCondition))
                {
                    Collect(inline.SelectionSet, depth + 1);
                }
                else if (selection is FragmentSpreadSyntax spread
                    && context.FindFragment(spread.Name.Value) is { } fragment
                    && Applies(fragment.TypeCondition)
                    && seenFragments.Add(spread.Name.Value))
                {
                    Collect(fragment.SelectionSet, depth + 1);
                }
            }
        }

        static DirectiveSyntax? ConditionOf(SelectionSyntax selection) =>
            selection.Directives.FirstOrDefault(directive => directive.Name.Value == "skip")
            ?? selection.Directives.FirstOrDefault(directive => directive.Name.Value == "include");

        bool Applies(NamedTypeSyntax? condition) =>
            condition is null || context.FindType(condition) is { } type && context.Schema.IsSubType(type, root);
    }
}
