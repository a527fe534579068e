using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation;

/// <summary>One claim about documents; it is told of each piece of a document and reports what breaks it.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Validation</remarks>
public abstract class Rule
{
    public virtual void EnterDocument(DocumentSyntax document)
    {
    }

    public virtual void LeaveDocument(DocumentSyntax document)
    {
    }

    public virtual void EnterOperation(OperationDefinitionSyntax operation)
    {
    }

    public virtual void LeaveOperation(OperationDefinitionSyntax operation)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionSyntax fragment)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionSyntax definition)
    {
    }

    /// <summary>Called for the selection sets of operations, fragments, fields and inline fragments.</summary>
    public virtual void EnterSelectionSet(SelectionSetSyntax selectionSet, SyntaxElement owner)
    {
    }

    public virtual void EnterField(FieldSyntax field)
    {
    }

    public virtual void LeaveField(FieldSyntax field)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadSyntax spread)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentSyntax fragment)
    {
    }

    /// <summary>Called with all the directives of one place before any of them is visited.</summary>
    public virtual void EnterDirectives(IReadOnlyList<DirectiveSyntax> directives)
    {
    }

    /// <param name="directive">The directive as it was written.</param>
    /// <param name="location">The kind of place where it stands, such as <c>FIELD</c>.</param>
    public virtual void EnterDirective(DirectiveSyntax directive, string location)
    {
    }

    public virtual void LeaveDirective(DirectiveSyntax directive)
    {
    }

    /// <summary>Called for the arguments of fields; those of directives belong to their directive.</summary>
    public virtual void EnterFieldArgument(ArgumentSyntax argument)
    {
    }

    public virtual void EnterArguments(IReadOnlyList<ArgumentSyntax> arguments)
    {
    }

    /// <summary>Called for the values of arguments and the defaults of variables, not for what they contain.</summary>
    public virtual void EnterValue(ValueSyntax value, TypeReference? expected)
    {
    }

    public virtual void EnterNamedType(NamedTypeSyntax type)
    {
    }
}
