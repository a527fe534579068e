namespace IpGraph.GraphQL.Language.Syntax;

/// <summary>A whole document: operations and fragments, or the definitions of a schema, or both.</summary>
/// <remarks>https://spec.graphql.org/September2025/#Document</remarks>
public sealed record DocumentSyntax(IReadOnlyList<DefinitionSyntax> Definitions) : SyntaxElement
{
    public IEnumerable<OperationDefinitionSyntax> Operations => Definitions.OfType<OperationDefinitionSyntax>();

    public IEnumerable<FragmentDefinitionSyntax> Fragments => Definitions.OfType<FragmentDefinitionSyntax>();
}

/// <remarks>https://spec.graphql.org/September2025/#Definition</remarks>
public abstract record DefinitionSyntax : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#ExecutableDefinition</remarks>
public abstract record ExecutableDefinitionSyntax(
    StringValueSyntax? Description,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax SelectionSet) : DefinitionSyntax;
