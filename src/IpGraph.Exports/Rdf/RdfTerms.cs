using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using IpGraph.Exports.Values;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>Values of the graph as RDF terms, in canonical form: some stores rewrite any other.</summary>
static class RdfTerms
{
    const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    const string Own = "urn:ipgraph:";

    static readonly SearchValues<char> Encoded =
        SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code), .. "<>\"{}|^`\\%#?"]);

    /// <summary>The address of a node. Only what cannot stand in an address is percent-encoded.</summary>
    public static string NodeIri(string id)
    {
        if (!id.AsSpan().ContainsAny(Encoded))
            return Own + id;
        var iri = new StringBuilder(Own);
        foreach (var character in id)
        {
            if (Encoded.Contains(character))
                iri.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else
                iri.Append(character);
        }

        return iri.ToString();
    }

    /// <param name="language">The language of its texts; null where they have none.</param>
    public static RdfTerm Of(Property property, object value, string? language) => value switch
    {
        int number => RdfTerm.Typed(number.ToString(CultureInfo.InvariantCulture), Xsd + "integer"),
        double number => RdfTerm.Typed(Double(number), Xsd + "double"),
        bool truth => RdfTerm.Typed(truth ? "true" : "false", Xsd + "boolean"),
        string text => OfText(property.Type, text, language),
        _ => throw new UnreachableException(value.GetType().Name),
    };

    static RdfTerm OfText(PropertyType type, string text, string? language) => type switch
    {
        PropertyType.Id => RdfTerm.Iri(NodeIri(text)),
        PropertyType.Enum choices => RdfTerm.Iri(Vocabulary.Term($"{choices.Name}.{text}")),
        PropertyType.Date => RdfTerm.Typed(text, Xsd + "date"),
        _ => RdfTerm.Literal(text, language),
    };

    /// <summary>A mantissa with one digit before the point and an exponent, as the canonical form wants.</summary>
    static string Double(double number)
    {
        var digits = ValueText.Json(Math.Abs(number));
        var exponent = 0;
        if (digits.IndexOf('E') is var mark and >= 0)
        {
            exponent = int.Parse(digits.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            digits = digits[..mark];
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits.Length : point;
        var all = digits.Replace(".", "", StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        if (leading == all.Length)
            return "0.0E0";
        var significant = all[leading..].TrimEnd('0');
        var fraction = significant.Length > 1 ? significant[1..] : "0";
        return $"{(number < 0 ? "-" : "")}{significant[0]}.{fraction}E{exponent + whole - leading - 1}";
    }
}
