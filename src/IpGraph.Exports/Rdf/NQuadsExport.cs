using System.Buffers;
using System.Text;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>One statement a line, in a graph that is named by the version.</summary>
/// <remarks>https://www.w3.org/TR/n-quads/</remarks>
static class NQuadsExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        var end = Encoding.UTF8.GetBytes($" <urn:ipgraph:version:{graph.VersionId}> .\n");
        RdfOutput.Write(graph, output, (piece, _) => new Writer(piece, end), cancellation);
    }

    sealed class Writer(ArrayBufferWriter<byte> output, byte[] end) : LineWriter
    {
        public override void State(ReadOnlySpan<byte> subject, RdfPredicate predicate)
        {
            var term = Term;
            var between = predicate.InLine;
            var length = 2 + subject.Length + between.Length + term.Length + end.Length;
            var line = output.GetSpan(length);
            line[0] = (byte)'<';
            subject.CopyTo(line = line[1..]);
            line[subject.Length] = (byte)'>';
            between.CopyTo(line = line[(subject.Length + 1)..]);
            term.CopyTo(line = line[between.Length..]);
            end.CopyTo(line[term.Length..]);
            output.Advance(length);
        }

        public override void End()
        {
            // Every line is whole.
        }
    }
}
