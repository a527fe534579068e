using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Language.Syntax;

/// <summary>A piece of a parsed document; two pieces are equal only if they are the same piece.</summary>
public abstract record SyntaxElement
{
    public SourceRange Range { get; init; }

    /// <summary>Line and column of the first character, or null for syntax made by a program.</summary>
    public SourceLocation? Location => Range.Location;

    public virtual bool Equals(SyntaxElement? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public sealed override string ToString() => $"{GetType().Name} at {Location}";
}

/// <remarks>https://spec.graphql.org/September2025/#Name</remarks>
public sealed record NameSyntax(string Value) : SyntaxElement;
