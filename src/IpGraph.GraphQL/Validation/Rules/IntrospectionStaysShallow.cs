using System.Diagnostics;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>Lists of a schema that contain each other multiply, so only a few of them may nest.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Introspection</remarks>
public sealed class IntrospectionStaysShallow(ValidationContext context) : Rule
{
    const int ListsMax = 3;

    readonly Dictionary<string, int> harmlessFragments = new(StringComparer.Ordinal);
    FieldSyntax? reported;

    public override void EnterField(FieldSyntax field)
    {
        if (reported is not null || field.Name.Value is not ("__schema" or "__type"))
            return;
        if (!IsTooDeep(field, 0, 0))
            return;
        reported = field;
        context.Report(ValidationErrors.IntrospectionTooDeep(field));
    }

    public override void LeaveField(FieldSyntax field)
    {
        if (ReferenceEquals(field, reported))
            reported = null;
    }

    bool IsTooDeep(SelectionSyntax selection, int lists, int depth)
    {
        context.Descend(depth);
        return selection switch
        {
            FragmentSpreadSyntax spread => IsTooDeep(spread, lists, depth),
            InlineFragmentSyntax inline => IsTooDeep(inline.SelectionSet, lists, depth),
            FieldSyntax { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } list =>
                lists + 1 >= ListsMax || IsTooDeep(list.SelectionSet, lists + 1, depth),
            FieldSyntax field => IsTooDeep(field.SelectionSet, lists, depth),
            _ => throw new UnreachableException(),
        };
    }

    bool IsTooDeep(SelectionSetSyntax? selectionSet, int lists, int depth) =>
        selectionSet?.Selections.Any(selection => IsTooDeep(selection, lists, depth + 1)) == true;

    /// <summary>Looks into a fragment unless it was found harmless below as many lists already.</summary>
    bool IsTooDeep(FragmentSpreadSyntax spread, int lists, int depth)
    {
        var name = spread.Name.Value;
        if (harmlessFragments.TryGetValue(name, out var known) && known >= lists)
            return false;
        if (context.FindFragment(name) is not { } fragment)
            return false;
        harmlessFragments[name] = lists;
        if (!IsTooDeep(fragment.SelectionSet, lists, depth))
            return false;
        harmlessFragments.Remove(name);
        return true;
    }
}
