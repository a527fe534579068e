using System.Buffers;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Rdf;

/// <summary>Writes objects as Turtle and N-Quads have them.</summary>
abstract class LineWriter : RdfWriter
{
    static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\\n\r\t");

    protected sealed override void WriteAddress(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> iri)
    {
        output.Write("<"u8);
        output.Write(iri);
        output.Write(">"u8);
    }

    protected sealed override void WriteLiteral(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text, RdfLiteral kind)
    {
        output.Write("\""u8);
        output.WriteEscaped(text, Escaped, EscapeOf);
        output.Write("\""u8);
        output.Write(kind.InLine);
    }

    static ReadOnlySpan<byte> EscapeOf(char character) => character switch
    {
        '\n' => "\\n"u8,
        '\r' => "\\r"u8,
        '\t' => "\\t"u8,
        '"' => "\\\""u8,
        _ => "\\\\"u8,
    };
}
