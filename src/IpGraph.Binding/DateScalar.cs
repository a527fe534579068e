using System.Globalization;
using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.Binding;

/// <summary>A calendar date, kept and sent as <c>yyyy-MM-dd</c>.</summary>
static class DateScalar
{
    public static readonly Scalar Scalar = new(
        value => value.ValueKind == JsonValueKind.String ? Read(value.GetString()) : Refused,
        literal => literal is StringValueSyntax text ? Read(text.Value) : Refused,
        result => result is string text ? Coerced.To(text) : Coerced.Failed("The value is no date."));

    static Coerced Refused => Coerced.Failed("A date is wanted, written like 2023-06-09.");

    static Coerced Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Coerced.To(text)
            : Refused;
}
