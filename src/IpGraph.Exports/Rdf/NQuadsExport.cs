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
        RdfOutput.Write(graph, output, (piece, statements, _) => WriteLines(piece, statements, end), cancellation);
    }

    static void WriteLines(ArrayBufferWriter<byte> output, List<RdfStatement> statements, byte[] end)
    {
        foreach (var statement in statements)
        {
            RdfTerm.WriteIri(output, statement.Subject);
            output.Write(" "u8);
            RdfTerm.WriteIri(output, statement.Predicate);
            output.Write(" "u8);
            statement.Object.WriteTo(output);
            output.Write(end);
        }
    }
}
