using System.Diagnostics;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Validation;

/// <summary>Takes all rules through a document at once and keeps the context at the place of the visit.</summary>
sealed class DocumentVisit(ValidationContext context, Rule[] rules, RuleListeners listeners)
{
    public void Visit()
    {
        var document = context.Document;
        foreach (var rule in listeners.EnterDocument)
            rules[rule].EnterDocument(document);
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionSyntax operation)
                Visit(operation);
            else if (definition is FragmentDefinitionSyntax fragment)
                Visit(fragment);
            else
                new NamedTypes(Visit).Visit(definition);
        }

        foreach (var rule in listeners.LeaveDocument)
            rules[rule].LeaveDocument(document);
    }

    void Visit(OperationDefinitionSyntax operation)
    {
        context.Type = Reference(context.Schema.RootType(operation.Operation));
        foreach (var rule in listeners.EnterOperation)
            rules[rule].EnterOperation(operation);
        foreach (var variable in operation.Variables)
            Visit(variable);
        Visit(operation.Directives, LocationOf(operation.Operation));
        Visit(operation.SelectionSet, operation);
        foreach (var rule in listeners.LeaveOperation)
            rules[rule].LeaveOperation(operation);
    }

    void Visit(FragmentDefinitionSyntax fragment)
    {
        context.Type = Reference(context.FindType(fragment.TypeCondition));
        foreach (var rule in listeners.EnterFragment)
            rules[rule].EnterFragment(fragment);
        Visit(fragment.TypeCondition);
        Visit(fragment.Directives, DirectiveLocations.FragmentDefinition);
        Visit(fragment.SelectionSet, fragment);
    }

    void Visit(VariableDefinitionSyntax variable)
    {
        foreach (var rule in listeners.EnterVariableDefinition)
            rules[rule].EnterVariableDefinition(variable);
        Visit(NamedTypeIn(variable.Type));
        var type = context.Schema.Resolve(variable.Type);
        if (variable.DefaultValue is not null)
            Visit(variable.DefaultValue, type is { Definition.IsInputType: true } ? type : null);
        Visit(variable.Directives, DirectiveLocations.VariableDefinition);
    }

    void Visit(SelectionSetSyntax selectionSet, SyntaxElement owner)
    {
        var (type, parentType, field) = (context.Type, context.ParentType, context.Field);
        context.ParentType = type?.Definition is { IsComposite: true } composite ? composite : null;
        foreach (var rule in listeners.EnterSelectionSet)
            rules[rule].EnterSelectionSet(selectionSet, owner);
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            (context.Type, context.Field) = (type, null);
            Visit(selectionSet.Selections[i]);
        }

        (context.Type, context.ParentType, context.Field) = (type, parentType, field);
    }

    void Visit(SelectionSyntax selection)
    {
        if (selection is FieldSyntax field)
            Visit(field);
        else if (selection is FragmentSpreadSyntax spread)
            Visit(spread);
        else if (selection is InlineFragmentSyntax fragment)
            Visit(fragment);
    }

    void Visit(FieldSyntax field)
    {
        var parent = context.ParentType;
        context.Field = parent is null ? null : context.Schema.FindField(parent, field.Name.Value);
        context.Type = context.Field?.Type;
        foreach (var rule in listeners.EnterField)
            rules[rule].EnterField(field);
        foreach (var rule in listeners.EnterArguments)
            rules[rule].EnterArguments(field.Arguments);
        for (var i = 0; i < field.Arguments.Count; i++)
        {
            var argument = field.Arguments[i];
            foreach (var rule in listeners.EnterFieldArgument)
                rules[rule].EnterFieldArgument(argument);
            Visit(argument.Value, context.Field?.Arguments.Find(argument.Name.Value)?.Type);
        }

        Visit(field.Directives, DirectiveLocations.Field);
        if (field.SelectionSet is not null)
            Visit(field.SelectionSet, field);
        foreach (var rule in listeners.LeaveField)
            rules[rule].LeaveField(field);
    }

    void Visit(FragmentSpreadSyntax spread)
    {
        foreach (var rule in listeners.EnterFragmentSpread)
            rules[rule].EnterFragmentSpread(spread);
        Visit(spread.Directives, DirectiveLocations.FragmentSpread);
    }

    void Visit(InlineFragmentSyntax fragment)
    {
        context.Type = fragment.TypeCondition is null
            ? Reference(context.Type?.Definition)
            : Reference(context.FindType(fragment.TypeCondition));
        foreach (var rule in listeners.EnterInlineFragment)
            rules[rule].EnterInlineFragment(fragment);
        if (fragment.TypeCondition is not null)
            Visit(fragment.TypeCondition);
        Visit(fragment.Directives, DirectiveLocations.InlineFragment);
        Visit(fragment.SelectionSet, fragment);
    }

    void Visit(IReadOnlyList<DirectiveSyntax> directives, string location)
    {
        foreach (var rule in listeners.EnterDirectives)
            rules[rule].EnterDirectives(directives);
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            foreach (var rule in listeners.EnterDirective)
                rules[rule].EnterDirective(directive, location);
            foreach (var rule in listeners.EnterArguments)
                rules[rule].EnterArguments(directive.Arguments);
            var definition = context.FindDirective(directive.Name.Value);
            foreach (var argument in directive.Arguments)
                Visit(argument.Value, definition?.Arguments.Find(argument.Name.Value)?.Type);
            foreach (var rule in listeners.LeaveDirective)
                rules[rule].LeaveDirective(directive);
        }
    }

    void Visit(ValueSyntax value, TypeReference? expected)
    {
        foreach (var rule in listeners.EnterValue)
            rules[rule].EnterValue(value, expected);
    }

    void Visit(NamedTypeSyntax type)
    {
        foreach (var rule in listeners.EnterNamedType)
            rules[rule].EnterNamedType(type);
    }

    static string LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => DirectiveLocations.Query,
        OperationType.Mutation => DirectiveLocations.Mutation,
        OperationType.Subscription => DirectiveLocations.Subscription,
        _ => throw new UnreachableException(),
    };

    static NamedTypeSyntax NamedTypeIn(TypeSyntax type) => type switch
    {
        ListTypeSyntax list => NamedTypeIn(list.Item),
        NonNullTypeSyntax nonNull => NamedTypeIn(nonNull.Nullable),
        _ => (NamedTypeSyntax)type,
    };

    static TypeReference.Named? Reference(TypeDefinition? type) => type is null ? null : new TypeReference.Named(type);

    /// <summary>Finds the types that a definition of a schema names where only operations are expected; the specified
    /// scalars belong to every schema, even to one that does not list them.</summary>
    sealed class NamedTypes(Action<NamedTypeSyntax> visit) : Visitor
    {
        protected override bool Enter(SyntaxElement element)
        {
            if (element is NamedTypeSyntax type && !SpecifiedScalars.Contains(type.Name.Value))
                visit(type);
            return element is not (ValueSyntax or DirectiveSyntax);
        }
    }
}
