using System.Buffers;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Xml;

/// <summary>How text stands in XML: UTF-8, and line breaks that readers would change as references.</summary>
/// <remarks>https://www.w3.org/TR/xml/#sec-line-ends</remarks>
static class XmlOutput
{
    static readonly SearchValues<char> InText = SearchValues.Create([.. Controls("\t\n"), .. "&<>"]);
    static readonly SearchValues<char> InAttributes = SearchValues.Create([.. Controls(""), .. "&<>\""]);

    /// <summary>What a file begins with.</summary>
    public static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8;

    /// <summary>Writes text between two tags.</summary>
    /// <exception cref="ArgumentException">It has a character that XML has no place for.</exception>
    public static void WriteXmlText(this ArrayBufferWriter<byte> output, ReadOnlySpan<char> text) => Write(output, text, InText);

    /// <summary>Writes text between quotation marks.</summary>
    /// <exception cref="ArgumentException">It has a character that XML has no place for.</exception>
    public static void WriteXmlAttribute(this ArrayBufferWriter<byte> output, ReadOnlySpan<char> text) =>
        Write(output, text, InAttributes);

    static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text, SearchValues<char> special)
    {
        if (text.IndexOfAny('\uFFFE', '\uFFFF') is var outcast and >= 0)
            throw NoPlaceFor(text[outcast]);
        output.WriteEscaped(text, special, EscapeOf);
    }

    static ReadOnlySpan<byte> EscapeOf(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#x9;"u8,
        '\n' => "&#xA;"u8,
        '\r' => "&#xD;"u8,
        var other => throw NoPlaceFor(other),
    };

    static ArgumentException NoPlaceFor(char character) =>
        new($"XML has no place for the character U+{(int)character:X4}.");

    static IEnumerable<char> Controls(string but) => Enumerable.Range(0, ' ').Select(code => (char)code).Except(but);
}
