using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Planning;

/// <summary>A field as it stands in the document, with the deferred fragment through which it was reached.</summary>
readonly record struct Occurrence(FieldSyntax Syntax, DeferUsage? Defer);

/// <summary>The fields of one object type by response name, and the deferred fragments that begin among them.</summary>
sealed record CollectedFields(OrderedDictionary<string, List<Occurrence>> Groups, List<DeferUsage> Deferred);

/// <summary>Gathers selections for an object type through conditions and fragments, and notes what is
/// deferred.</summary>
/// <remarks>https://spec.graphql.org/September2025/#CollectFields()</remarks>
sealed class FieldCollector(
    Schema schema,
    FragmentScope fragments,
    Conditions conditions,
    AnswerParts parts)
{
    const int SelectionsMax = 200_000;

    int selectionsLeft = SelectionsMax;

    public CollectedFields CollectFields(ObjectTypeDefinition type, IEnumerable<(SelectionSetSyntax, DeferUsage?)> sets)
    {
        var collected = new CollectedFields(new OrderedDictionary<string, List<Occurrence>>(), []);
        HashSet<(string, object?)>? visited = null;
        foreach (var (set, defer) in sets)
            Collect(type, set, defer, collected, ref visited);
        return collected;
    }

    void Collect(
        ObjectTypeDefinition type,
        SelectionSetSyntax set,
        DeferUsage? defer,
        CollectedFields collected,
        ref HashSet<(string, object?)>? visited)
    {
        for (var i = 0; i < set.Selections.Count; i++)
        {
            var selection = set.Selections[i];
            if (--selectionsLeft < 0)
                throw PlanningErrors.TooLarge(SelectionsMax);
            if (!conditions.Includes(selection.Directives))
                continue;
            if (selection is FieldSyntax occurrence)
                Add(collected.Groups, new Occurrence(occurrence, defer));
            else if (FindFragment(selection) is var (name, condition, body) && Applies(type, condition))
                CollectFragment(type, selection, name, body, defer, collected, ref visited);
        }
    }

    void CollectFragment(
        ObjectTypeDefinition type,
        SelectionSyntax selection,
        string? name,
        SelectionSetSyntax body,
        DeferUsage? defer,
        CollectedFields collected,
        ref HashSet<(string, object?)>? visited)
    {
        var deferral = parts == AnswerParts.Whole ? null : conditions.FindActive(selection.Directives, "defer");
        if (deferral is not null && parts == AnswerParts.First)
            return;
        if (name is not null && !Visit(name, deferral ?? defer?.Directive, ref visited))
            return;
        if (deferral is not null)
        {
            defer = new DeferUsage(LabelOf(deferral), defer) { Directive = deferral };
            collected.Deferred.Add(defer);
        }

        Collect(type, body, defer, collected, ref visited);
    }

    /// <summary>Whether a named fragment adds anything: not if it was spread where nothing is deferred, or by the same
    /// directive.</summary>
    static bool Visit(string name, object? directive, ref HashSet<(string, object?)>? visited)
    {
        visited ??= [];
        return !visited.Contains((name, null)) && visited.Add((name, directive));
    }

    (string? Name, NamedTypeSyntax? Condition, SelectionSetSyntax Body)? FindFragment(SelectionSyntax selection) =>
        selection switch
        {
            InlineFragmentSyntax inline => (null, inline.TypeCondition, inline.SelectionSet),
            FragmentSpreadSyntax spread when fragments.Find(spread.Name.Value) is { } fragment =>
                (spread.Name.Value, fragment.TypeCondition, fragment.SelectionSet),
            _ => null,
        };

    /// <remarks>https://spec.graphql.org/September2025/#DoesFragmentTypeApply()</remarks>
    bool Applies(ObjectTypeDefinition type, NamedTypeSyntax? condition) =>
        condition is null
        || (schema.Types.Find(condition.Name.Value) is { } wanted && schema.IsSubType(wanted, type));

    static void Add(OrderedDictionary<string, List<Occurrence>> groups, Occurrence occurrence)
    {
        if (!groups.TryGetValue(occurrence.Syntax.ResponseName, out var group))
            groups.Add(occurrence.Syntax.ResponseName, group = new List<Occurrence>(1));
        group.Add(occurrence);
    }

    public static string? LabelOf(DirectiveSyntax directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "label")?.Value is StringValueSyntax label
            ? label.Value
            : null;
}
