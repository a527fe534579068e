using System.Diagnostics;
using System.Globalization;
using IpGraph.Graph.Model;
using IpGraph.Json;

namespace IpGraph.Exports.Rdf;

/// <summary>Values of the graph as objects of statements, in canonical form: some stores rewrite any other.</summary>
static class RdfValues
{
    /// <summary>As many characters as a number in canonical form takes.</summary>
    const int NumberMax = 40;

    /// <summary>Makes a value without parts the object.</summary>
    public static void Set(RdfWriter output, RdfAddresses addresses, RdfProperty property, object value)
    {
        switch (value)
        {
            case int number:
                SetInteger(output, number);
                break;
            case double number:
                SetDouble(output, number);
                break;
            case bool truth:
                output.SetLiteral(truth ? "true" : "false", RdfLiteral.Boolean);
                break;
            case string text:
                SetText(output, addresses, property, text);
                break;
            default:
                throw new UnreachableException(value.GetType().Name);
        }
    }

    static void SetText(RdfWriter output, RdfAddresses addresses, RdfProperty property, string text)
    {
        switch (property.Property.Type)
        {
            case PropertyType.Id:
                output.SetAddress(addresses.OfNode(text));
                break;
            case PropertyType.Enum choices:
                output.SetAddress(addresses.OfTerm(choices.Name, text));
                break;
            case PropertyType.Date:
                output.SetLiteral(text, RdfLiteral.Date);
                break;
            case PropertyType.String when property.Property.IsPartialDate:
                output.SetLiteral(text, RdfLiteral.OfPartialDate(text));
                break;
            default:
                output.SetLiteral(text, property.Text);
                break;
        }
    }

    static void SetInteger(RdfWriter output, int number)
    {
        Span<char> digits = stackalloc char[NumberMax];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        output.SetLiteral(digits[..length], RdfLiteral.Integer);
    }

    /// <summary>A mantissa with one digit before the point and an exponent, as the canonical form wants.</summary>
    static void SetDouble(RdfWriter output, double number)
    {
        Span<byte> shortest = stackalloc byte[JsonNumber.LengthMax];
        ReadOnlySpan<byte> digits = shortest[..JsonNumber.Format(Math.Abs(number), shortest)];
        var exponent = 0;
        if (digits.IndexOf((byte)'E') is var mark and >= 0)
        {
            exponent = int.Parse(digits[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            digits = digits[..mark];
        }

        // Where the point is, and all digits without it.
        var whole = digits.IndexOf((byte)'.') is var point and >= 0 ? point : digits.Length;
        Span<char> all = stackalloc char[JsonNumber.LengthMax];
        var count = 0;
        foreach (var digit in digits)
        {
            if (digit != '.')
                all[count++] = (char)digit;
        }

        var significant = all[..count].TrimStart('0');
        var leading = count - significant.Length;
        if (significant.IsEmpty)
        {
            output.SetLiteral("0.0E0", RdfLiteral.Double);
            return;
        }

        significant = significant.TrimEnd('0');
        ReadOnlySpan<char> fraction = significant.Length > 1 ? significant[1..] : "0";
        Span<char> canonical = stackalloc char[NumberMax];
        canonical.TryWrite(
            CultureInfo.InvariantCulture,
            $"{(number < 0 ? "-" : "")}{significant[0]}.{fraction}E{exponent + whole - leading - 1}",
            out var length);
        output.SetLiteral(canonical[..length], RdfLiteral.Double);
    }
}
