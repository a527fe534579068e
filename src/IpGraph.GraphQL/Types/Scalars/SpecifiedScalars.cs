using System.Globalization;
using System.Numerics;
using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.Json;

namespace IpGraph.GraphQL.Types.Scalars;

/// <summary>The five scalars that every schema has.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars</remarks>
public static class SpecifiedScalars
{
    const int IdDigitsMax = 400;

    /// <remarks>https://spec.graphql.org/September2025/#sec-Int</remarks>
    public static readonly Scalar Int = new(
        value => value.ValueKind == JsonValueKind.Number && AsInt(value.GetDouble()) is { } number
            ? Coerced.To(number)
            : Coerced.Failed("A whole number of 32 bits is wanted."),
        literal => literal is IntValueSyntax { Text: var text }
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Coerced.To(number)
                : Coerced.Failed("A whole number of 32 bits is wanted."),
        result => NumberOf(result) is { } value && AsInt(value) is { } number
            ? Coerced.To(number)
            : Coerced.Failed("The value is no whole number of 32 bits."));

    /// <remarks>https://spec.graphql.org/September2025/#sec-Float</remarks>
    public static readonly Scalar Float = new(
        value => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble())
            ? Coerced.To(value.GetDouble())
            : Coerced.Failed("A finite number is wanted."),
        literal => TextOfNumber(literal) is { } text
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? Coerced.To(number)
                : Coerced.Failed("A finite number is wanted."),
        result => NumberOf(result) is { } number && double.IsFinite(number)
            ? Coerced.To(number)
            : Coerced.Failed("The value is no finite number."));

    /// <remarks>https://spec.graphql.org/September2025/#sec-String</remarks>
    public static readonly Scalar String = new(
        value => JsonElements.TextOf(value) is { } text ? Coerced.To(text) : Coerced.Failed("A string is wanted."),
        literal => literal is StringValueSyntax text ? Coerced.To(text.Value) : Coerced.Failed("A string is wanted."),
        result => result switch
        {
            string text => Coerced.To(text),
            bool boolean => Coerced.To(boolean ? "true" : "false"),
            IFormattable value => Coerced.To(value.ToString(null, CultureInfo.InvariantCulture)),
            _ => Coerced.Failed("The value is no string."),
        });

    /// <remarks>https://spec.graphql.org/September2025/#sec-Boolean</remarks>
    public static readonly Scalar Boolean = new(
        value => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Coerced.To(value.GetBoolean())
            : Coerced.Failed("Either true or false is wanted."),
        literal => literal is BooleanValueSyntax boolean
            ? Coerced.To(boolean.Value)
            : Coerced.Failed("Either true or false is wanted."),
        result => result is bool ? Coerced.To(result) : Coerced.Failed("The value is neither true nor false."));

    /// <remarks>https://spec.graphql.org/September2025/#sec-ID</remarks>
    public static readonly Scalar Id = new(
        value => IdOf(value) is { } id ? Coerced.To(id) : Coerced.Failed("A string or whole number is wanted."),
        literal => literal switch
        {
            StringValueSyntax text => Coerced.To(text.Value),
            IntValueSyntax number => Coerced.To(number.Text),
            _ => Coerced.Failed("A string or whole number is wanted."),
        },
        result => result switch
        {
            string text => Coerced.To(text),
            int or long or uint or ulong or short or ushort or byte or sbyte or Guid =>
                Coerced.To(((IFormattable)result).ToString(null, CultureInfo.InvariantCulture)),
            _ => Coerced.Failed("The value is neither a string nor a whole number."),
        });

    static readonly Dictionary<string, Scalar> ByName = new(StringComparer.Ordinal)
    {
        ["Int"] = Int,
        ["Float"] = Float,
        ["String"] = String,
        ["Boolean"] = Boolean,
        ["ID"] = Id,
    };

    public static bool Contains(string name) => ByName.ContainsKey(name);

    public static Scalar? Find(string name) => ByName.GetValueOrDefault(name);

    static int? AsInt(double value) =>
        value is >= int.MinValue and <= int.MaxValue && Math.Truncate(value) == value ? (int)value : null;

    static double? NumberOf(object value) => value switch
    {
        int or long or uint or ulong or short or ushort or byte or sbyte or float or double or decimal =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    static string? TextOfNumber(ValueSyntax literal) => literal switch
    {
        IntValueSyntax number => number.Text,
        FloatValueSyntax number => number.Text,
        _ => null,
    };

    /// <summary>The text of an ID that was sent as a string or as a whole number, however the number is written.</summary>
    static string? IdOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            return JsonElements.TextOf(value);
        var text = value.GetRawText();
        if (!text.AsSpan().ContainsAny('.', 'e', 'E'))
            return text;
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return text.Length <= IdDigitsMax
            && Math.Abs(value.GetDouble()) is >= 1 and <= double.MaxValue or 0
            && BigInteger.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
    }
}
