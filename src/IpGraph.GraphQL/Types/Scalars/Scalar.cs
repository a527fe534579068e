using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types.Scalars;

/// <summary>The three coercions of a scalar type: from a variable, from a literal, and into a response.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Scalars.Result-Coercion-and-Input-Coercion</remarks>
public sealed record Scalar(
    Func<JsonElement, Coerced> ParseValue,
    Func<ValueSyntax, Coerced> ParseLiteral,
    Func<object, Coerced> Serialize);

/// <summary>The outcome of a coercion: a value, or a sentence that says why there is none.</summary>
public readonly record struct Coerced
{
    Coerced(object? value, string? problem) => (Value, Problem) = (value, problem);

    public object? Value { get; }

    /// <summary>Null when the coercion succeeded.</summary>
    public string? Problem { get; }

    public static Coerced To(object? value) => new(value, null);

    public static Coerced Failed(string problem) => new(null, problem);
}
