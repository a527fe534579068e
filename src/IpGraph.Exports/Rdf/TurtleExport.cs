using System.Buffers;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>The statements of a subject in a row; addresses are written out, since readers differ on short ones with a
/// colon.</summary>
/// <remarks>https://www.w3.org/TR/turtle/</remarks>
static class TurtleExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation) =>
        RdfOutput.Write(graph, output, (piece, statements, _) => WriteSubjects(piece, statements), cancellation);

    static void WriteSubjects(ArrayBufferWriter<byte> output, List<RdfStatement> statements)
    {
        string? subject = null;
        foreach (var statement in statements)
        {
            if (statement.Subject == subject)
            {
                output.Write(" ;\n "u8);
            }
            else
            {
                output.Write(subject is null ? ""u8 : " .\n"u8);
                RdfTerm.WriteIri(output, statement.Subject);
            }

            subject = statement.Subject;
            output.Write(" "u8);
            RdfTerm.WriteIri(output, statement.Predicate);
            output.Write(" "u8);
            statement.Object.WriteTo(output);
        }

        output.Write(" .\n"u8);
    }
}
