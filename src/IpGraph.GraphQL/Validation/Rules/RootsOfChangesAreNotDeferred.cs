using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>The root fields of mutations and subscriptions come at once: their order carries meaning.</summary>
public sealed class RootsOfChangesAreNotDeferred(ValidationContext context) : Rule
{
    readonly HashSet<string> harmlessFragments = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        if (operation.Operation == OperationType.Query || context.Schema.RootType(operation.Operation) is null)
            return;
        var errorsBefore = context.Errors.Count;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Check(operation.SelectionSet, operation.Operation, visited, 0);
        if (context.Errors.Count == errorsBefore)
            harmlessFragments.UnionWith(visited);
    }

    void Check(SelectionSetSyntax selectionSet, OperationType operation, HashSet<string> visited, int depth)
    {
        context.Descend(depth);
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldSyntax field)
            {
                Forbid("stream", field, operation);
            }
            else if (selection is InlineFragmentSyntax inline)
            {
                Forbid("defer", inline, operation);
                Check(inline.SelectionSet, operation, visited, depth + 1);
            }
            else if (selection is FragmentSpreadSyntax spread
                && visited.Add(spread.Name.Value)
                && context.FindFragment(spread.Name.Value) is { } fragment)
            {
                Forbid("defer", spread, operation);
                if (!harmlessFragments.Contains(spread.Name.Value))
                    Check(fragment.SelectionSet, operation, visited, depth + 1);
            }
        }
    }

    void Forbid(string name, SelectionSyntax selection, OperationType operation)
    {
        if (selection.Directives.FirstOrDefault(directive => directive.Name.Value == name) is { } directive)
            context.Report(ValidationErrors.DeferredAtRoot(directive, operation));
    }
}
