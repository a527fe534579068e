using System.Buffers;

namespace IpGraph.Exports.Rdf;

/// <summary>Writes statements in a syntax: first what is the object, then each statement that has it. Addresses come in
/// UTF-8, with nothing to escape.</summary>
abstract class RdfWriter
{
    readonly ArrayBufferWriter<byte> term = new();

    /// <summary>Makes an address the object.</summary>
    public void SetAddress(ReadOnlySpan<byte> iri)
    {
        term.ResetWrittenCount();
        WriteAddress(term, iri);
    }

    /// <summary>Makes a text the object, in whatever language or of whatever type.</summary>
    public void SetLiteral(ReadOnlySpan<char> text, RdfLiteral kind)
    {
        term.ResetWrittenCount();
        WriteLiteral(term, text, kind);
    }

    /// <summary>Says it of a subject.</summary>
    public abstract void State(ReadOnlySpan<byte> subject, RdfPredicate predicate);

    /// <summary>Writes what is left when the last statement was made.</summary>
    public abstract void End();

    /// <summary>The object as the syntax writes it.</summary>
    protected ReadOnlySpan<byte> Term => term.WrittenSpan;

    protected abstract void WriteAddress(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> iri);

    protected abstract void WriteLiteral(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text, RdfLiteral kind);
}
