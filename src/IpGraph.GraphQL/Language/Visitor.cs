using System.Diagnostics;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <summary>Walks a piece of syntax depth first, in the order in which it was written.</summary>
public abstract class Visitor
{
    public void Visit(SyntaxElement element)
    {
        if (Enter(element))
            VisitChildren(element);
        Leave(element);
    }

    /// <summary>Is called before the children; the answer says whether they are visited at all.</summary>
    protected virtual bool Enter(SyntaxElement element) => true;

    /// <summary>Is called after the children, also when they were not visited.</summary>
    protected virtual void Leave(SyntaxElement element)
    {
    }

    /// <summary>Visits what an element directly holds; an extension holds its addition.</summary>
    protected void VisitChildren(SyntaxElement element)
    {
        switch (element)
        {
            case DocumentSyntax document:
                VisitAll(document.Definitions);
                break;
            case ExecutableDefinitionSyntax or SelectionSyntax or SelectionSetSyntax or VariableDefinitionSyntax:
                VisitChildrenOfOperation(element);
                break;
            case ValueSyntax or ObjectFieldSyntax:
                VisitChildrenOfValue(element);
                break;
            case ArgumentSyntax argument:
                Visit(argument.Name);
                Visit(argument.Value);
                break;
            case DirectiveSyntax directive:
                Visit(directive.Name);
                VisitAll(directive.Arguments);
                break;
            case NameSyntax:
                break;
            case TypeSyntax type:
                VisitChildrenOfType(type);
                break;
            default:
                VisitChildrenOfTypeSystem(element);
                break;
        }
    }

    void VisitChildrenOfOperation(SyntaxElement element)
    {
        switch (element)
        {
            case OperationDefinitionSyntax operation:
                VisitOptional(operation.Description);
                VisitOptional(operation.Name);
                VisitAll(operation.Variables);
                VisitAll(operation.Directives);
                Visit(operation.SelectionSet);
                break;
            case FragmentDefinitionSyntax fragment:
                VisitOptional(fragment.Description);
                Visit(fragment.Name);
                Visit(fragment.TypeCondition);
                VisitAll(fragment.Directives);
                Visit(fragment.SelectionSet);
                break;
            case VariableDefinitionSyntax variable:
                VisitOptional(variable.Description);
                Visit(variable.Variable);
                Visit(variable.Type);
                VisitOptional(variable.DefaultValue);
                VisitAll(variable.Directives);
                break;
            case SelectionSetSyntax set:
                VisitAll(set.Selections);
                break;
            case FieldSyntax field:
                VisitOptional(field.Alias);
                Visit(field.Name);
                VisitAll(field.Arguments);
                VisitAll(field.Directives);
                VisitOptional(field.SelectionSet);
                break;
            case FragmentSpreadSyntax spread:
                Visit(spread.Name);
                VisitAll(spread.Directives);
                break;
            case InlineFragmentSyntax fragment:
                VisitOptional(fragment.TypeCondition);
                VisitAll(fragment.Directives);
                Visit(fragment.SelectionSet);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void VisitChildrenOfValue(SyntaxElement element)
    {
        switch (element)
        {
            case VariableSyntax variable:
                Visit(variable.Name);
                break;
            case ListValueSyntax list:
                VisitAll(list.Items);
                break;
            case ObjectValueSyntax value:
                VisitAll(value.Fields);
                break;
            case ObjectFieldSyntax field:
                Visit(field.Name);
                Visit(field.Value);
                break;
        }
    }

    void VisitChildrenOfType(TypeSyntax type) => Visit(type switch
    {
        NamedTypeSyntax named => named.Name,
        ListTypeSyntax list => list.Item,
        NonNullTypeSyntax nonNull => nonNull.Nullable,
        _ => throw new UnreachableException(),
    });

    void VisitChildrenOfTypeSystem(SyntaxElement element)
    {
        switch (element)
        {
            case SchemaDefinitionSyntax schema:
                VisitOptional(schema.Description);
                VisitAll(schema.Directives);
                VisitAll(schema.RootOperationTypes);
                break;
            case RootOperationTypeSyntax root:
                Visit(root.Type);
                break;
            case SchemaExtensionSyntax extension:
                Visit(extension.Addition);
                break;
            case TypeExtensionSyntax extension:
                Visit(extension.Addition);
                break;
            case TypeDefinitionSyntax type:
                VisitOptional(type.Description);
                Visit(type.Name);
                VisitAll(Interfaces(type));
                VisitAll(type.Directives);
                VisitAll(Members(type));
                break;
            case FieldDefinitionSyntax field:
                VisitOptional(field.Description);
                Visit(field.Name);
                VisitAll(field.Arguments);
                Visit(field.Type);
                VisitAll(field.Directives);
                break;
            case InputValueDefinitionSyntax input:
                VisitOptional(input.Description);
                Visit(input.Name);
                Visit(input.Type);
                VisitOptional(input.DefaultValue);
                VisitAll(input.Directives);
                break;
            case EnumValueDefinitionSyntax value:
                VisitOptional(value.Description);
                Visit(value.Name);
                VisitAll(value.Directives);
                break;
            case DirectiveDefinitionSyntax directive:
                VisitOptional(directive.Description);
                Visit(directive.Name);
                VisitAll(directive.Arguments);
                VisitAll(directive.Locations);
                break;
            default:
                throw new UnreachableException();
        }
    }

    static IReadOnlyList<SyntaxElement> Interfaces(TypeDefinitionSyntax type) => type switch
    {
        ObjectTypeDefinitionSyntax objectType => objectType.Interfaces,
        InterfaceTypeDefinitionSyntax interfaceType => interfaceType.Interfaces,
        _ => [],
    };

    static IReadOnlyList<SyntaxElement> Members(TypeDefinitionSyntax type) => type switch
    {
        ScalarTypeDefinitionSyntax => [],
        ObjectTypeDefinitionSyntax objectType => objectType.Fields,
        InterfaceTypeDefinitionSyntax interfaceType => interfaceType.Fields,
        UnionTypeDefinitionSyntax union => union.Members,
        EnumTypeDefinitionSyntax enumType => enumType.Values,
        InputObjectTypeDefinitionSyntax input => input.Fields,
        _ => throw new UnreachableException(),
    };

    void VisitAll(IReadOnlyList<SyntaxElement> elements)
    {
        for (var i = 0; i < elements.Count; i++)
            Visit(elements[i]);
    }

    void VisitOptional(SyntaxElement? element)
    {
        if (element is not null)
            Visit(element);
    }
}
