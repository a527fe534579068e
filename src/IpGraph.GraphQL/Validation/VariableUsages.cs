using System.Diagnostics;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation;

/// <summary>One place where a variable stands for a value.</summary>
/// <param name="Variable">The variable as it was written there.</param>
/// <param name="Expected">The type of the place; null where the document went wrong above.</param>
/// <param name="Owner">The input object whose field the variable fills, if it fills one.</param>
/// <param name="HasDefault">Whether the place has a value of its own when the variable has none.</param>
public sealed record VariableUsage(
    VariableSyntax Variable,
    TypeReference? Expected,
    InputObjectTypeDefinition? Owner,
    bool HasDefault);

/// <summary>Where the variables of an operation are used, in it and in the fragments that it reaches.</summary>
public sealed class VariableUsages
{
    readonly ValidationContext context;
    readonly Dictionary<OperationDefinitionSyntax, IReadOnlyList<VariableUsage>> byOperation =
        new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<ExecutableDefinitionSyntax, IReadOnlyList<VariableUsage>> byDefinition =
        new(ReferenceEqualityComparer.Instance);

    internal VariableUsages(ValidationContext context) => this.context = context;

    public IReadOnlyList<VariableUsage> Of(OperationDefinitionSyntax operation)
    {
        if (byOperation.TryGetValue(operation, out var known))
            return known;
        var usages = new List<VariableUsage>(UsagesIn(operation));
        foreach (var fragment in context.Fragments.ReachedFrom([operation]))
        {
            var inFragment = UsagesIn(fragment);
            context.Spend(1 + inFragment.Count);
            usages.AddRange(inFragment);
        }

        byOperation.Add(operation, usages);
        return usages;
    }

    IReadOnlyList<VariableUsage> UsagesIn(ExecutableDefinitionSyntax definition)
    {
        if (!byDefinition.TryGetValue(definition, out var usages))
            byDefinition.Add(definition, usages = new Search(context.Schema).In(definition));
        return usages;
    }

    /// <summary>Walks through one definition with the types that its values should have.</summary>
    sealed class Search(Schema schema)
    {
        readonly List<VariableUsage> found = [];

        public List<VariableUsage> In(ExecutableDefinitionSyntax definition)
        {
            var type = definition switch
            {
                OperationDefinitionSyntax operation => schema.RootType(operation.Operation),
                FragmentDefinitionSyntax fragment => schema.Types.Find(fragment.TypeCondition.Name.Value),
                _ => throw new UnreachableException(),
            };
            Visit(definition.Directives);
            Visit(definition.SelectionSet, type);
            return found;
        }

        void Visit(SelectionSetSyntax selectionSet, TypeDefinition? type)
        {
            for (var i = 0; i < selectionSet.Selections.Count; i++)
            {
                var selection = selectionSet.Selections[i];
                if (selection is FieldSyntax field)
                    Visit(field, type is null ? null : schema.FindField(type, field.Name.Value));
                else
                    Visit(selection.Directives);
                if (selection is InlineFragmentSyntax fragment)
                    Visit(fragment.SelectionSet, Narrow(type, fragment.TypeCondition));
            }
        }

        TypeDefinition? Narrow(TypeDefinition? type, NamedTypeSyntax? condition) =>
            condition is null ? type : schema.Types.Find(condition.Name.Value);

        void Visit(FieldSyntax field, FieldDefinition? definition)
        {
            Visit(field.Arguments, definition?.Arguments);
            Visit(field.Directives);
            if (field.SelectionSet is not null)
                Visit(field.SelectionSet, definition?.Type.Definition);
        }

        void Visit(IReadOnlyList<DirectiveSyntax> directives)
        {
            for (var i = 0; i < directives.Count; i++)
                Visit(directives[i].Arguments, schema.Directives.Find(directives[i].Name.Value)?.Arguments);
        }

        void Visit(IReadOnlyList<ArgumentSyntax> arguments, DefinitionList<InputValueDefinition>? definitions)
        {
            for (var i = 0; i < arguments.Count; i++)
                Visit(arguments[i].Value, definitions?.Find(arguments[i].Name.Value), null);
        }

        void Visit(ValueSyntax value, InputValueDefinition? place, InputObjectTypeDefinition? owner) =>
            Visit(value, place?.Type, owner, place?.DefaultValue is not null);

        void Visit(ValueSyntax value, TypeReference? expected, InputObjectTypeDefinition? owner, bool hasDefault)
        {
            if (value is VariableSyntax variable)
            {
                found.Add(new VariableUsage(variable, expected, owner, hasDefault));
            }
            else if (value is ListValueSyntax list)
            {
                var item = (expected?.Nullable as TypeReference.List)?.Item;
                foreach (var element in list.Items)
                    Visit(element, item, null, false);
            }
            else if (value is ObjectValueSyntax fields)
            {
                var type = expected?.Definition as InputObjectTypeDefinition;
                foreach (var field in fields.Fields)
                    Visit(field.Value, type?.Fields.Find(field.Name.Value), type);
            }
        }
    }
}
