using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles</remarks>
public sealed class FragmentSpreadsMustNotFormCycles(ValidationContext context) : Rule
{
    readonly HashSet<string> visited = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    readonly List<FragmentSpreadSyntax> path = [];

    public override void EnterFragment(FragmentDefinitionSyntax fragment) => FindCycles(fragment, 0);

    /// <summary>Follows the spreads of a fragment; those on the path that lead back to it form a cycle.</summary>
    void FindCycles(FragmentDefinitionSyntax fragment, int depth)
    {
        var name = fragment.Name.Value;
        if (!visited.Add(name))
            return;
        context.Descend(depth);
        positions[name] = path.Count;
        foreach (var spread in context.Fragments.SpreadsIn(fragment.SelectionSet))
        {
            path.Add(spread);
            if (positions.TryGetValue(spread.Name.Value, out var start))
                context.Report(ValidationErrors.FragmentCycle(path[start..]));
            else if (context.FindFragment(spread.Name.Value) is { } next)
                FindCycles(next, depth + 1);
            path.RemoveAt(path.Count - 1);
        }

        positions.Remove(name);
    }
}
