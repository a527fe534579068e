namespace IpGraph.GraphQL.Language.Syntax;

/// <remarks>https://spec.graphql.org/September2025/#Type</remarks>
public abstract record TypeSyntax : SyntaxElement;

public sealed record NamedTypeSyntax(NameSyntax Name) : TypeSyntax;

public sealed record ListTypeSyntax(TypeSyntax Item) : TypeSyntax;

/// <summary>A type with an exclamation mark; what it marks is a named type or a list.</summary>
public sealed record NonNullTypeSyntax(TypeSyntax Nullable) : TypeSyntax;
