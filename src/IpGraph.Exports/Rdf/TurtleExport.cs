using System.Buffers;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>The statements of a subject in a row; addresses are written out, since readers differ on short ones with a
/// colon.</summary>
/// <remarks>https://www.w3.org/TR/turtle/</remarks>
static class TurtleExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation) =>
        RdfOutput.Write(graph, output, (piece, _) => new Writer(piece), cancellation);

    sealed class Writer(ArrayBufferWriter<byte> output) : LineWriter
    {
        readonly ArrayBufferWriter<byte> current = new();

        public override void State(ReadOnlySpan<byte> subject, RdfPredicate predicate)
        {
            if (subject.SequenceEqual(current.WrittenSpan))
                output.Write(" ;\n "u8);
            else
                Begin(subject);
            output.Write(predicate.InLine);
            output.Write(Term);
        }

        public override void End()
        {
            if (current.WrittenCount > 0)
                output.Write(" .\n"u8);
        }

        void Begin(ReadOnlySpan<byte> subject)
        {
            End();
            current.ResetWrittenCount();
            current.Write(subject);
            WriteAddress(output, subject);
        }
    }
}
