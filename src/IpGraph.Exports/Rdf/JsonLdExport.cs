using System.Buffers;
using System.Runtime.InteropServices;
using IpGraph.Graph.Data;
using IpGraph.Json;

namespace IpGraph.Exports.Rdf;

/// <summary>The statements of a subject as one object a line. Numbers are texts with a type: readers change bare
/// ones.</summary>
/// <remarks>https://www.w3.org/TR/json-ld11/</remarks>
static class JsonLdExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        output.Write("{\"@graph\":["u8);
        RdfOutput.Write(graph, output, WriteSubjects, cancellation);
        output.Write("\n]}\n"u8);
    }

    static void WriteSubjects(ArrayBufferWriter<byte> output, List<RdfStatement> statements, bool isFirst)
    {
        var rest = CollectionsMarshal.AsSpan(statements);
        while (!rest.IsEmpty)
        {
            output.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            var length = 1;
            while (length < rest.Length && rest[length].Subject == rest[0].Subject)
                length++;
            WriteSubject(output, rest[..length]);
            rest = rest[length..];
        }
    }

    static void WriteSubject(ArrayBufferWriter<byte> output, ReadOnlySpan<RdfStatement> statements)
    {
        output.Write("{\"@id\":"u8);
        JsonText.WriteString(output, statements[0].Subject);
        for (var index = 0; index < statements.Length; index++)
        {
            if (FirstOf(statements, statements[index].Predicate) == index)
                WritePredicate(output, statements[index..]);
        }

        output.Write("}"u8);
    }

    /// <summary>Writes the predicate of the first statement with the objects of all that have it.</summary>
    static void WritePredicate(ArrayBufferWriter<byte> output, ReadOnlySpan<RdfStatement> statements)
    {
        var predicate = statements[0].Predicate;
        output.Write(","u8);
        JsonText.WriteString(output, predicate);
        var mark = ":["u8;
        foreach (ref readonly var statement in statements)
        {
            if (statement.Predicate != predicate)
                continue;
            output.Write(mark);
            mark = ","u8;
            WriteObject(output, statement.Object);
        }

        output.Write("]"u8);
    }

    static int FirstOf(ReadOnlySpan<RdfStatement> statements, string predicate)
    {
        var index = 0;
        while (statements[index].Predicate != predicate)
            index++;
        return index;
    }

    static void WriteObject(ArrayBufferWriter<byte> output, RdfTerm term)
    {
        output.Write(term.IsIri ? "{\"@id\":"u8 : "{\"@value\":"u8);
        JsonText.WriteString(output, term.Text);
        if (term.Language is not null)
        {
            output.Write(",\"@language\":"u8);
            JsonText.WriteString(output, term.Language);
        }
        else if (term.Datatype is not null)
        {
            output.Write(",\"@type\":"u8);
            JsonText.WriteString(output, term.Datatype);
        }

        output.Write("}"u8);
    }
}
