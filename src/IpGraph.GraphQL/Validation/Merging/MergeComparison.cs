using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Merging;

/// <summary>
/// Compares fields of one response name in pairs. Each selection set is laid flat once, and no set is compared with the
/// same fragment, nor a fragment with the same fragment, a second time; what remains is paid for from the budget.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#FieldsInSetCanMerge()</remarks>
sealed class MergeComparison(ValidationContext context)
{
    readonly Dictionary<(TypeDefinition?, SelectionSetSyntax), SelectedFields> collected = [];
    readonly Dictionary<(object, object), bool> compared = [];
    readonly ArgumentTexts arguments = new();
    int depth;

    /// <summary>The conflicts among the fields that a selection set and its fragments select.</summary>
    public IReadOnlyList<FieldConflict> ConflictsIn(TypeDefinition? type, SelectionSetSyntax selectionSet)
    {
        var conflicts = new List<FieldConflict>();
        var fields = Collect(type, selectionSet);
        for (var i = 0; i < fields.Groups.Count; i++)
            CompareWithin(fields.Groups[i], conflicts);
        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            Compare(fields, fields.Fragments[i], false, conflicts);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
                Compare(fields.Fragments[i], fields.Fragments[j], false, conflicts);
        }

        return conflicts;
    }

    void CompareWithin(SameNameFields group, List<FieldConflict> conflicts)
    {
        var fields = group.Distinct;
        for (var i = 0; i < fields.Count; i++)
        {
            for (var j = i + 1; j < fields.Count; j++)
                Compare(group.ResponseName, fields[i], fields[j], false, conflicts);
        }
    }

    /// <summary>Compares fields with those of a fragment and of all fragments that it reaches.</summary>
    void Compare(
        SelectedFields fields,
        FragmentDefinitionSyntax fragment,
        bool areExclusive,
        List<FieldConflict> conflicts)
    {
        if (fields.Groups.Count == 0 || !IsNew(fields, fragment, areExclusive))
            return;
        var ofFragment = Collect(fragment);
        if (ReferenceEquals(fields, ofFragment))
            return;
        context.Descend(++depth);
        Compare(fields, ofFragment, areExclusive, conflicts);
        foreach (var next in ofFragment.Fragments)
            Compare(fields, next, areExclusive, conflicts);
        depth--;
    }

    /// <summary>Compares what two fragments select, with all fragments that either reaches.</summary>
    void Compare(
        FragmentDefinitionSyntax left,
        FragmentDefinitionSyntax right,
        bool areExclusive,
        List<FieldConflict> conflicts)
    {
        if (ReferenceEquals(left, right) || !IsNew(left, right, areExclusive))
            return;
        var (ofLeft, ofRight) = (Collect(left), Collect(right));
        context.Descend(++depth);
        Compare(ofLeft, ofRight, areExclusive, conflicts);
        foreach (var next in ofRight.Fragments)
            Compare(left, next, areExclusive, conflicts);
        foreach (var next in ofLeft.Fragments)
            Compare(next, right, areExclusive, conflicts);
        depth--;
    }

    void Compare(SelectedFields left, SelectedFields right, bool areExclusive, List<FieldConflict> conflicts)
    {
        foreach (var group in left.Groups)
        {
            context.Spend(1);
            if (right.Find(group.ResponseName) is not { } others)
                continue;
            foreach (var field in group.Distinct)
            {
                foreach (var other in others.Distinct)
                    Compare(group.ResponseName, field, other, areExclusive, conflicts);
            }
        }
    }

    void Compare(
        string responseName,
        SelectedField left,
        SelectedField right,
        bool areExclusive,
        List<FieldConflict> conflicts)
    {
        context.Spend(2);
        areExclusive |= !ReferenceEquals(left.Parent, right.Parent)
            && left.Parent is ObjectTypeDefinition
            && right.Parent is ObjectTypeDefinition;
        if (Difference(left, right, areExclusive) is { } reason)
        {
            AddForRepetitions(responseName, left, right, reason, conflicts);
        }
        else if (left.Syntax.SelectionSet is { } ofLeft && right.Syntax.SelectionSet is { } ofRight)
        {
            context.Descend(++depth);
            var below = ConflictsBetween(
                Collect(left.Definition?.Type.Definition, ofLeft),
                Collect(right.Definition?.Type.Definition, ofRight),
                areExclusive);
            depth--;
            if (below.Count > 0)
                conflicts.Add(FieldConflict.Below(responseName, left, right, below));
        }
    }

    List<FieldConflict> ConflictsBetween(SelectedFields left, SelectedFields right, bool areExclusive)
    {
        var conflicts = new List<FieldConflict>();
        Compare(left, right, areExclusive, conflicts);
        foreach (var fragment in right.Fragments)
            Compare(left, fragment, areExclusive, conflicts);
        foreach (var fragment in left.Fragments)
            Compare(right, fragment, areExclusive, conflicts);
        foreach (var ofLeft in left.Fragments)
        {
            foreach (var ofRight in right.Fragments)
                Compare(ofLeft, ofRight, areExclusive, conflicts);
        }

        return conflicts;
    }

    /// <summary>Why two fields cannot be merged, whatever is selected below them; null if they can.</summary>
    string? Difference(SelectedField left, SelectedField right, bool areExclusive)
    {
        if (!areExclusive && left.Syntax.Name.Value != right.Syntax.Name.Value)
            return "they are different fields";
        if (!areExclusive && !arguments.AreEqual(left.Syntax.Arguments, right.Syntax.Arguments))
            return "their arguments differ";
        if (left.Stream is not null || right.Stream is not null)
            return "a streamed field cannot be merged";
        return left.Definition is { Type: var leftType } && right.Definition is { Type: var rightType }
            && DifferInShape(leftType, rightType)
                ? $"they have the types {Quoting.Quote(leftType.ToString())} and "
                    + $"{Quoting.Quote(rightType.ToString())}"
                : null;
    }

    /// <remarks>https://spec.graphql.org/September2025/#SameResponseShape()</remarks>
    static bool DifferInShape(TypeReference left, TypeReference right) => (left, right) switch
    {
        (TypeReference.NonNull a, TypeReference.NonNull b) => DifferInShape(a.Inner, b.Inner),
        (TypeReference.List a, TypeReference.List b) => DifferInShape(a.Item, b.Item),
        (TypeReference.Named a, TypeReference.Named b) =>
            (a.Type.IsLeaf || b.Type.IsLeaf) && !ReferenceEquals(a.Type, b.Type),
        _ => true,
    };

    void AddForRepetitions(
        string responseName,
        SelectedField left,
        SelectedField right,
        string reason,
        List<FieldConflict> conflicts)
    {
        foreach (var first in left.WithRepetitions)
        {
            foreach (var second in right.WithRepetitions)
            {
                context.Spend(1);
                var areInOrder = first.Group != second.Group || first.Position < second.Position;
                conflicts.Add(areInOrder
                    ? FieldConflict.Between(responseName, first, second, reason)
                    : FieldConflict.Between(responseName, second, first, reason));
            }
        }
    }

    /// <summary>Whether a pair was not compared yet, or only less strictly than it must be now.</summary>
    bool IsNew(object left, object right, bool areExclusive)
    {
        context.Spend(1);
        var pair = compared.ContainsKey((right, left)) ? (right, left) : (left, right);
        if (compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive))
            return false;
        compared[pair] = areExclusive;
        return true;
    }

    SelectedFields Collect(FragmentDefinitionSyntax fragment) =>
        Collect(context.FindType(fragment.TypeCondition), fragment.SelectionSet);

    SelectedFields Collect(TypeDefinition? type, SelectionSetSyntax selectionSet)
    {
        if (!collected.TryGetValue((type, selectionSet), out var fields))
            collected.Add((type, selectionSet), fields = SelectedFields.Of(context, type, selectionSet));
        return fields;
    }
}
