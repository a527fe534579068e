using System.Buffers;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Rdf;

/// <summary>The object of a statement: an address, or a text with its type or language.</summary>
/// <param name="Datatype">The address of the type; null for an address and for a text.</param>
/// <param name="Language">A language tag; null where the text is of no language.</param>
readonly record struct RdfTerm(string Text, bool IsIri, string? Datatype, string? Language)
{
    static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\\n\r\t");

    public static RdfTerm Iri(string iri) => new(iri, IsIri: true, null, null);

    public static RdfTerm Literal(string text, string? language) => new(text, IsIri: false, null, language);

    public static RdfTerm Typed(string text, string datatype) => new(text, IsIri: false, datatype, null);

    /// <summary>Writes it as Turtle and N-Quads have it.</summary>
    public void WriteTo(ArrayBufferWriter<byte> output)
    {
        if (IsIri)
        {
            WriteIri(output, Text);
            return;
        }

        output.Write("\""u8);
        output.WriteEscaped(Text, Escaped, EscapeOf);
        output.Write("\""u8);
        if (Language is not null)
        {
            output.Write("@"u8);
            output.WriteText(Language);
        }
        else if (Datatype is not null)
        {
            output.Write("^^"u8);
            WriteIri(output, Datatype);
        }
    }

    public static void WriteIri(ArrayBufferWriter<byte> output, string iri)
    {
        output.Write("<"u8);
        output.WriteText(iri);
        output.Write(">"u8);
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

/// <summary>One thing with all that is stated of it.</summary>
readonly record struct RdfStatement(string Subject, string Predicate, RdfTerm Object);
