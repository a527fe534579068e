namespace IpGraph.GraphQL.Language.Syntax;

/// <summary>What an operation does to the data it names.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <remarks>https://spec.graphql.org/September2025/#OperationDefinition</remarks>
public sealed record OperationDefinitionSyntax(
    StringValueSyntax? Description,
    OperationType Operation,
    NameSyntax? Name,
    IReadOnlyList<VariableDefinitionSyntax> Variables,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax SelectionSet) : ExecutableDefinitionSyntax(Description, Directives, SelectionSet);

/// <remarks>https://spec.graphql.org/September2025/#FragmentDefinition</remarks>
public sealed record FragmentDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    NamedTypeSyntax TypeCondition,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax SelectionSet) : ExecutableDefinitionSyntax(Description, Directives, SelectionSet);

/// <remarks>https://spec.graphql.org/September2025/#VariableDefinition</remarks>
public sealed record VariableDefinitionSyntax(
    StringValueSyntax? Description,
    VariableSyntax Variable,
    TypeSyntax Type,
    ValueSyntax? DefaultValue,
    IReadOnlyList<DirectiveSyntax> Directives) : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#SelectionSet</remarks>
public sealed record SelectionSetSyntax(IReadOnlyList<SelectionSyntax> Selections) : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#Selection</remarks>
public abstract record SelectionSyntax(IReadOnlyList<DirectiveSyntax> Directives) : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#Field</remarks>
public sealed record FieldSyntax(
    NameSyntax? Alias,
    NameSyntax Name,
    IReadOnlyList<ArgumentSyntax> Arguments,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax? SelectionSet) : SelectionSyntax(Directives)
{
    /// <summary>The key of this field in the response: its alias, or its name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <remarks>https://spec.graphql.org/September2025/#FragmentSpread</remarks>
public sealed record FragmentSpreadSyntax(NameSyntax Name, IReadOnlyList<DirectiveSyntax> Directives)
    : SelectionSyntax(Directives);

/// <remarks>https://spec.graphql.org/September2025/#InlineFragment</remarks>
public sealed record InlineFragmentSyntax(
    NamedTypeSyntax? TypeCondition,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax SelectionSet) : SelectionSyntax(Directives);

/// <remarks>https://spec.graphql.org/September2025/#Argument</remarks>
public sealed record ArgumentSyntax(NameSyntax Name, ValueSyntax Value) : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#Directive</remarks>
public sealed record DirectiveSyntax(NameSyntax Name, IReadOnlyList<ArgumentSyntax> Arguments) : SyntaxElement;
