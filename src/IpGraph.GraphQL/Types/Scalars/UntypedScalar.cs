using System.Globalization;
using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.Json;

namespace IpGraph.GraphQL.Types.Scalars;

/// <summary>A custom scalar of which nothing is known: any value is taken as it comes.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Scalars.Custom-Scalars</remarks>
static class UntypedScalar
{
    const int DepthMax = 200;

    public static readonly Scalar Scalar = new(
        value => FromJson(value, 0),
        literal => FromLiteral(literal, 0),
        result => Coerced.To(result));

    static Coerced FromJson(JsonElement value, int depth) => value.ValueKind switch
    {
        _ when depth > DepthMax => Coerced.Failed($"The value is nested more than {DepthMax} levels deep."),
        JsonValueKind.Null => Coerced.To(null),
        JsonValueKind.True or JsonValueKind.False => Coerced.To(value.GetBoolean()),
        JsonValueKind.Number => Number(value.GetRawText()),
        JsonValueKind.Array => List(value.EnumerateArray(), item => FromJson(item, depth + 1)),
        JsonValueKind.Object => Fields(
            value.EnumerateObject().Select(property => (JsonElements.NameOf(property), property.Value)),
            field => FromJson(field, depth + 1)),
        _ => JsonElements.TextOf(value) is { } text ? Coerced.To(text) : Coerced.Failed("A string is no valid Unicode."),
    };

    static Coerced FromLiteral(ValueSyntax literal, int depth) => literal switch
    {
        _ when depth > DepthMax => Coerced.Failed($"The value is nested more than {DepthMax} levels deep."),
        NullValueSyntax => Coerced.To(null),
        BooleanValueSyntax boolean => Coerced.To(boolean.Value),
        StringValueSyntax text => Coerced.To(text.Value),
        EnumValueSyntax name => Coerced.To(name.Name),
        IntValueSyntax number => Number(number.Text),
        FloatValueSyntax number => Number(number.Text),
        ListValueSyntax list => List(list.Items, item => FromLiteral(item, depth + 1)),
        ObjectValueSyntax value => Fields(
            value.Fields.Select(field => ((string?)field.Name.Value, field.Value)),
            field => FromLiteral(field, depth + 1)),
        _ => Coerced.Failed("A variable cannot stand in this value."),
    };

    /// <summary>A number, kept as it is written where it is too large for every type that we have.</summary>
    static Coerced Number(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return Coerced.To(whole);
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Coerced.To(double.IsFinite(number) ? number : JsonElement.Parse(text));
    }

    static Coerced List<T>(IEnumerable<T> items, Func<T, Coerced> coerce)
    {
        var values = new List<object?>();
        foreach (var item in items)
        {
            var coerced = coerce(item);
            if (coerced.Problem is not null)
                return coerced;
            values.Add(coerced.Value);
        }

        return Coerced.To(values);
    }

    static Coerced Fields<T>(IEnumerable<(string? Name, T Value)> fields, Func<T, Coerced> coerce)
    {
        var values = new OrderedDictionary<string, object?>();
        foreach (var (name, value) in fields)
        {
            var coerced = coerce(value);
            if (coerced.Problem is not null)
                return coerced;
            if (name is null)
                return Coerced.Failed("A name is no valid Unicode.");
            values[name] = coerced.Value;
        }

        return Coerced.To(values);
    }
}
