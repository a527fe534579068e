using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation;

/// <summary>Which fragments a selection set spreads, and which it reaches through them.</summary>
public sealed class FragmentReferences
{
    readonly ValidationContext context;
    readonly Dictionary<SelectionSetSyntax, IReadOnlyList<FragmentSpreadSyntax>> spreads =
        new(ReferenceEqualityComparer.Instance);

    internal FragmentReferences(ValidationContext context) => this.context = context;

    /// <summary>The spreads in a selection set at any depth, without those in the fragments that they name.</summary>
    public IReadOnlyList<FragmentSpreadSyntax> SpreadsIn(SelectionSetSyntax selectionSet)
    {
        if (!spreads.TryGetValue(selectionSet, out var found))
            spreads.Add(selectionSet, found = FindSpreads(selectionSet));
        return found;
    }

    /// <summary>The fragments that a number of operations reach, each once, the nearest first.</summary>
    public IReadOnlyList<FragmentDefinitionSyntax> ReachedFrom(IEnumerable<OperationDefinitionSyntax> operations)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var reached = new List<FragmentDefinitionSyntax>();
        foreach (var operation in operations)
            Reach(operation.SelectionSet);
        for (var next = 0; next < reached.Count; next++)
            Reach(reached[next].SelectionSet);
        return reached;

        void Reach(SelectionSetSyntax selectionSet)
        {
            foreach (var spread in SpreadsIn(selectionSet))
            {
                context.Spend(1);
                if (seen.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment)
                    reached.Add(fragment);
            }
        }
    }

    static List<FragmentSpreadSyntax> FindSpreads(SelectionSetSyntax selectionSet)
    {
        var found = new List<FragmentSpreadSyntax>();
        var unvisited = new Stack<SelectionSetSyntax>([selectionSet]);
        while (unvisited.TryPop(out var next))
        {
            for (var i = 0; i < next.Selections.Count; i++)
            {
                var selection = next.Selections[i];
                if (selection is FragmentSpreadSyntax spread)
                    found.Add(spread);
                else if (selection is FieldSyntax { SelectionSet: { } ofField })
                    unvisited.Push(ofField);
                else if (selection is InlineFragmentSyntax fragment)
                    unvisited.Push(fragment.SelectionSet);
            }
        }

        return found;
    }
}
