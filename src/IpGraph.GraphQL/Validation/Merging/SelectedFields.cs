using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Merging;

/// <summary>A field as it stands in a selection set, with the type on which it is selected there.</summary>
sealed class SelectedField(
    SameNameFields group,
    TypeDefinition? parent,
    FieldSyntax syntax,
    FieldDefinition? definition)
{
    List<SelectedField>? repetitions;

    /// <summary>The fields of the same selection set and response name, of which this is one.</summary>
    public SameNameFields Group { get; } = group;

    /// <summary>Its place in the group.</summary>
    public int Position { get; } = group.Count;

    /// <summary>The type whose field it is; null where the document went wrong above.</summary>
    public TypeDefinition? Parent { get; } = parent;

    public FieldSyntax Syntax { get; } = syntax;

    public FieldDefinition? Definition { get; } = definition;

    public DirectiveSyntax? Stream { get; } = syntax.Directives.Count == 0
        ? null
        : syntax.Directives.FirstOrDefault(directive => directive.Name.Value == "stream");

    /// <summary>Whether nothing but its name and parent decides whether it can be merged with another.</summary>
    public bool IsPlain => Syntax is { Arguments.Count: 0, SelectionSet: null } && Stream is null;

    /// <summary>The field, and the same field written again, which merges with whatever the first one merges with.</summary>
    public IEnumerable<SelectedField> WithRepetitions => repetitions is null ? [this] : repetitions.Prepend(this);

    public void Repeat(SelectedField again) => (repetitions ??= []).Add(again);
}

/// <summary>The fields that have one response name in one selection set, plain repetitions put together.</summary>
/// <remarks>Nearly always there is one, so that nothing is made for several before a second one comes.</remarks>
sealed class SameNameFields(string responseName)
{
    readonly List<SelectedField> distinct = new(1);
    Dictionary<(TypeDefinition?, string), SelectedField>? plain;

    public int Count { get; private set; }

    public string ResponseName { get; } = responseName;

    public IReadOnlyList<SelectedField> Distinct => distinct;

    public void Add(TypeDefinition? parent, FieldSyntax syntax, FieldDefinition? definition)
    {
        var field = new SelectedField(this, parent, syntax, definition);
        Count++;
        if (field.IsPlain && FindPlain(field) is { } first)
        {
            first.Repeat(field);
            return;
        }

        distinct.Add(field);
        if (distinct.Count == 1)
            return;
        plain ??= distinct.Where(one => one.IsPlain && one != field).ToDictionary(KeyOf);
        if (field.IsPlain)
            plain.Add(KeyOf(field), field);
    }

    SelectedField? FindPlain(SelectedField field)
    {
        if (plain is not null)
            return plain.GetValueOrDefault(KeyOf(field));
        return distinct is [{ IsPlain: true } only] && KeyOf(only) == KeyOf(field) ? only : null;
    }

    static (TypeDefinition?, string) KeyOf(SelectedField field) => (field.Parent, field.Syntax.Name.Value);
}

/// <summary>A selection set laid flat: its fields by response name, and the fragments that it spreads.</summary>
sealed class SelectedFields
{
    readonly Dictionary<string, SameNameFields> byName = new(StringComparer.Ordinal);
    readonly List<SameNameFields> inOrder = [];
    readonly List<FragmentDefinitionSyntax> fragments = [];
    HashSet<string>? fragmentNames;

    SelectedFields()
    {
    }

    public IReadOnlyList<SameNameFields> Groups => inOrder;

    /// <summary>The fragments of the set itself, without those that they spread in turn.</summary>
    public IReadOnlyList<FragmentDefinitionSyntax> Fragments => fragments;

    public SameNameFields? Find(string responseName) => byName.GetValueOrDefault(responseName);

    public static SelectedFields Of(ValidationContext context, TypeDefinition? type, SelectionSetSyntax selectionSet)
    {
        var fields = new SelectedFields();
        fields.Collect(context, type, selectionSet);
        return fields;
    }

    void Collect(ValidationContext context, TypeDefinition? type, SelectionSetSyntax selectionSet)
    {
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            var selection = selectionSet.Selections[i];
            context.Spend(1);
            if (selection is FieldSyntax field)
                GroupOf(field).Add(type, field, type is null ? null : context.Schema.FindField(type, field.Name.Value));
            else if (selection is FragmentSpreadSyntax spread)
                AddFragment(context.FindFragment(spread.Name.Value));
            else if (selection is InlineFragmentSyntax { TypeCondition: null } unconditional)
                Collect(context, type, unconditional.SelectionSet);
            else if (selection is InlineFragmentSyntax { TypeCondition: { } condition } inline)
                Collect(context, context.FindType(condition), inline.SelectionSet);
        }
    }

    SameNameFields GroupOf(FieldSyntax field)
    {
        if (!byName.TryGetValue(field.ResponseName, out var group))
        {
            byName.Add(field.ResponseName, group = new SameNameFields(field.ResponseName));
            inOrder.Add(group);
        }

        return group;
    }

    void AddFragment(FragmentDefinitionSyntax? fragment)
    {
        if (fragment is not null && (fragmentNames ??= new(StringComparer.Ordinal)).Add(fragment.Name.Value))
            fragments.Add(fragment);
    }
}
