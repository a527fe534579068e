using System.Diagnostics;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Selections;

/// <summary>The fields that a selection set asks of one object type, grouped by response name in response order.</summary>
public sealed class FieldCollection
{
    readonly Schema schema;
    readonly FragmentScope fragments;
    readonly VariableValues variables;
    readonly ObjectTypeDefinition type;
    readonly HashSet<string> visitedFragments = new(StringComparer.Ordinal);
    readonly OrderedDictionary<string, List<FieldSyntax>> groups = new(StringComparer.Ordinal);

    FieldCollection(Schema schema, FragmentScope fragments, VariableValues variables, ObjectTypeDefinition type) =>
        (this.schema, this.fragments, this.variables, this.type) = (schema, fragments, variables, type);

    /// <remarks>https://spec.graphql.org/September2025/#CollectFields()</remarks>
    public static OrderedDictionary<string, List<FieldSyntax>> CollectFields(
        Schema schema,
        FragmentScope fragments,
        VariableValues variables,
        ObjectTypeDefinition type,
        SelectionSetSyntax selectionSet)
    {
        var collection = new FieldCollection(schema, fragments, variables, type);
        collection.Collect(selectionSet);
        return collection.groups;
    }

    /// <summary>The fields below several occurrences of one field, merged.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#CollectSubfields()</remarks>
    public static OrderedDictionary<string, List<FieldSyntax>> CollectSubfields(
        Schema schema,
        FragmentScope fragments,
        VariableValues variables,
        ObjectTypeDefinition type,
        IReadOnlyList<FieldSyntax> fields)
    {
        var collection = new FieldCollection(schema, fragments, variables, type);
        foreach (var field in fields)
        {
            if (field.SelectionSet is not null)
                collection.Collect(field.SelectionSet);
        }

        return collection.groups;
    }

    /// <summary>Whether neither <c>@skip</c> nor <c>@include</c> leaves a selection out.</summary>
    public static bool IsIncluded(SelectionSyntax selection, VariableValues variables)
    {
        foreach (var directive in selection.Directives)
        {
            var leftOutWhen = directive.Name.Value switch
            {
                "skip" => true,
                "include" => false,
                _ => (bool?)null,
            };
            if (leftOutWhen is not null && Condition(directive, variables) == leftOutWhen)
                return false;
        }

        return true;
    }

    static bool Condition(DirectiveSyntax directive, VariableValues variables) => directive.Arguments[0].Value switch
    {
        BooleanValueSyntax constant => constant.Value,
        VariableSyntax variable => variables.Values.GetValueOrDefault(variable.Name.Value) is true,
        _ => throw new UnreachableException(),
    };

    /// <summary>Each named fragment is entered once, so the work is bounded by the size of the document.</summary>
    void Collect(SelectionSetSyntax set)
    {
        var pending = new Stack<(SelectionSetSyntax Set, int Next)>();
        pending.Push((set, 0));
        while (pending.TryPop(out var place))
        {
            if (place.Next == place.Set.Selections.Count)
                continue;
            pending.Push((place.Set, place.Next + 1));
            var selection = place.Set.Selections[place.Next];
            if (!IsIncluded(selection, variables))
                continue;
            if (selection is FieldSyntax field)
                Add(field);
            else if (Enter(selection) is { } inner)
                pending.Push((inner, 0));
        }
    }

    void Add(FieldSyntax field)
    {
        if (groups.TryGetValue(field.ResponseName, out var group))
            group.Add(field);
        else
            groups.Add(field.ResponseName, [field]);
    }

    /// <summary>The selections of a fragment, or null if it was entered before or is for other types.</summary>
    SelectionSetSyntax? Enter(SelectionSyntax selection)
    {
        switch (selection)
        {
            case InlineFragmentSyntax inline:
                return DoesFragmentTypeApply(inline.TypeCondition) ? inline.SelectionSet : null;
            case FragmentSpreadSyntax spread when visitedFragments.Add(spread.Name.Value):
                var fragment = fragments.Find(spread.Name.Value);
                return fragment is not null && DoesFragmentTypeApply(fragment.TypeCondition) ? fragment.SelectionSet : null;
            default:
                return null;
        }
    }

    /// <remarks>https://spec.graphql.org/September2025/#DoesFragmentTypeApply()</remarks>
    bool DoesFragmentTypeApply(NamedTypeSyntax? condition) =>
        condition is null
        || (schema.Types.Find(condition.Name.Value) is { } wanted && schema.IsSubType(wanted, type));
}
