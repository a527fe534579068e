using System.Text;

namespace IpGraph.Exports.Rdf;

/// <summary>The object of a statement: an address, or a text with its type or language.</summary>
/// <param name="Datatype">The address of the type; null for an address and for a text.</param>
/// <param name="Language">A language tag; null where the text is of no language.</param>
readonly record struct RdfTerm(string Text, bool IsIri, string? Datatype, string? Language)
{
    public static RdfTerm Iri(string iri) => new(iri, IsIri: true, null, null);

    public static RdfTerm Literal(string text, string? language) => new(text, IsIri: false, null, language);

    public static RdfTerm Typed(string text, string datatype) => new(text, IsIri: false, datatype, null);

    public void AppendTo(StringBuilder line)
    {
        if (IsIri)
        {
            line.Append('<').Append(Text).Append('>');
            return;
        }

        line.Append('"');
        foreach (var character in Text)
            AppendEscaped(line, character);
        line.Append('"');
        if (Language is not null)
            line.Append('@').Append(Language);
        else if (Datatype is not null)
            line.Append("^^<").Append(Datatype).Append('>');
    }

    static void AppendEscaped(StringBuilder line, char character) => _ = character switch
    {
        '"' => line.Append("\\\""),
        '\\' => line.Append("\\\\"),
        '\n' => line.Append("\\n"),
        '\r' => line.Append("\\r"),
        '\t' => line.Append("\\t"),
        _ => line.Append(character),
    };
}

/// <summary>One thing with all that is stated of it.</summary>
readonly record struct RdfStatement(string Subject, string Predicate, RdfTerm Object);
