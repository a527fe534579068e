namespace IpGraph.GraphQL.Language.Syntax;

/// <remarks>https://spec.graphql.org/September2025/#Value</remarks>
public abstract record ValueSyntax : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#Variable</remarks>
public sealed record VariableSyntax(NameSyntax Name) : ValueSyntax;

/// <summary>An integer as it was written, of any length.</summary>
public sealed record IntValueSyntax(string Text) : ValueSyntax;

/// <summary>A number with a fraction or an exponent as it was written.</summary>
public sealed record FloatValueSyntax(string Text) : ValueSyntax;

/// <summary>A string whose escapes, or whose block indentation, are already resolved.</summary>
public sealed record StringValueSyntax(string Value, bool IsBlock = false) : ValueSyntax;

public sealed record BooleanValueSyntax(bool Value) : ValueSyntax;

public sealed record NullValueSyntax : ValueSyntax;

public sealed record EnumValueSyntax(string Name) : ValueSyntax;

public sealed record ListValueSyntax(IReadOnlyList<ValueSyntax> Items) : ValueSyntax;

public sealed record ObjectValueSyntax(IReadOnlyList<ObjectFieldSyntax> Fields) : ValueSyntax;

public sealed record ObjectFieldSyntax(NameSyntax Name, ValueSyntax Value) : SyntaxElement;
