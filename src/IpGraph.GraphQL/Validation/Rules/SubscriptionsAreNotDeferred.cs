using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>An event is answered whole, so a subscription may defer only what it can also send at once.</summary>
public sealed class SubscriptionsAreNotDeferred(ValidationContext context) : Rule
{
    readonly HashSet<string> harmlessFragments = new(StringComparer.Ordinal);
    readonly Stack<FragmentSpreadSyntax> path = new();

    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        if (operation.Operation != OperationType.Subscription)
            return;
        var errorsBefore = context.Errors.Count;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Check(operation.SelectionSet, visited, 0);
        if (context.Errors.Count == errorsBefore)
            harmlessFragments.UnionWith(visited);
    }

    void Check(SelectionSetSyntax selectionSet, HashSet<string> visited, int depth)
    {
        context.Descend(depth);
        foreach (var selection in selectionSet.Selections.Where(selection => !CanBeLeftOut(selection)))
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "defer" or "stream"
                    && ConditionOf(directive) is not (VariableSyntax or BooleanValueSyntax { Value: false }))
                {
                    context.Report(ValidationErrors.DeferredInSubscription(directive, path));
                }
            }

            if (selection is FieldSyntax { SelectionSet: { } ofField })
            {
                Check(ofField, visited, depth + 1);
            }
            else if (selection is InlineFragmentSyntax inline)
            {
                Check(inline.SelectionSet, visited, depth + 1);
            }
            else if (selection is FragmentSpreadSyntax spread
                && !harmlessFragments.Contains(spread.Name.Value)
                && visited.Add(spread.Name.Value))
            {
                Follow(spread, visited, depth);
            }
        }
    }

    void Follow(FragmentSpreadSyntax spread, HashSet<string> visited, int depth)
    {
        if (context.FindFragment(spread.Name.Value) is not { } fragment)
            return;
        path.Push(spread);
        Check(fragment.SelectionSet, visited, depth + 1);
        path.Pop();
    }

    static bool CanBeLeftOut(SelectionSyntax selection) => selection.Directives.Any(CanLeaveOut);

    static bool CanLeaveOut(DirectiveSyntax directive) => directive.Name.Value switch
    {
        "skip" => ConditionOf(directive) is not BooleanValueSyntax { Value: false },
        "include" => ConditionOf(directive) is not (null or BooleanValueSyntax { Value: true }),
        _ => false,
    };

    static ValueSyntax? ConditionOf(DirectiveSyntax directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value;
}
