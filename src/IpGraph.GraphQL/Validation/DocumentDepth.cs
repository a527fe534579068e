using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation;

/// <summary>Measures how deep a document nests, so that every rule may recurse into it without counting.</summary>
static class DocumentDepth
{
    public static bool IsWithin(int depth, DocumentSyntax document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionSyntax executable)
                continue;
            if (!IsWithin(depth, executable.SelectionSet) || !IsWithin(depth, executable.Directives))
                return false;
            if (executable is OperationDefinitionSyntax operation && !IsWithin(depth, operation.Variables))
                return false;
        }

        return true;
    }

    static bool IsWithin(int depth, SelectionSetSyntax? selectionSet)
    {
        if (selectionSet is null)
            return true;
        if (depth == 0)
            return false;
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            var selection = selectionSet.Selections[i];
            var isWithin = IsWithin(depth, selection.Directives) && selection switch
            {
                FieldSyntax field => IsWithin(depth, field.Arguments) && IsWithin(depth - 1, field.SelectionSet),
                InlineFragmentSyntax fragment => IsWithin(depth - 1, fragment.SelectionSet),
                _ => true,
            };
            if (!isWithin)
                return false;
        }

        return true;
    }

    static bool IsWithin(int depth, IReadOnlyList<VariableDefinitionSyntax> variables)
    {
        foreach (var variable in variables)
        {
            if (!IsWithin(depth, variable.Type) || !IsWithin(depth, variable.Directives))
                return false;
            if (variable.DefaultValue is not null && !IsWithin(depth, variable.DefaultValue))
                return false;
        }

        return true;
    }

    static bool IsWithin(int depth, IReadOnlyList<DirectiveSyntax> directives)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            if (!IsWithin(depth, directives[i].Arguments))
                return false;
        }

        return true;
    }

    static bool IsWithin(int depth, IReadOnlyList<ArgumentSyntax> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsWithin(depth, arguments[i].Value))
                return false;
        }

        return true;
    }

    static bool IsWithin(int depth, ValueSyntax value) => depth > 0 && value switch
    {
        ListValueSyntax list => list.Items.All(item => IsWithin(depth - 1, item)),
        ObjectValueSyntax fields => fields.Fields.All(field => IsWithin(depth - 1, field.Value)),
        _ => true,
    };

    static bool IsWithin(int depth, TypeSyntax type) => depth > 0 && type switch
    {
        ListTypeSyntax list => IsWithin(depth - 1, list.Item),
        NonNullTypeSyntax nonNull => IsWithin(depth - 1, nonNull.Nullable),
        _ => true,
    };
}
