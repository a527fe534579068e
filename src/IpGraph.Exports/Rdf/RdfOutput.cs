using System.Buffers;
using IpGraph.Exports.Rendering;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>How the statements of a graph are written, whatever the syntax: all that is stated in a row of one subject at
/// once.</summary>
static class RdfOutput
{
    /// <param name="render">Writes some statements, never none, of subjects that none before or after them have; told
    /// whether they are the first.</param>
    public static void Write(
        GraphData graph,
        Stream output,
        Action<ArrayBufferWriter<byte>, List<RdfStatement>, bool> render,
        CancellationToken cancellation)
    {
        var statements = new RdfStatements(graph);
        PiecedOutput.WriteRanges(output, statements.Bearers, statements.Continues, RenderRange, cancellation);

        void RenderRange(ArrayBufferWriter<byte> piece, int from, int to)
        {
            var together = new List<RdfStatement>();
            for (var bearer = from; bearer < to; bearer++)
            {
                statements.AddOf(bearer, together);
                if (bearer + 1 < to && statements.Continues(bearer + 1))
                    continue;
                render(piece, together, from == 0 && piece.WrittenCount == 0);
                together.Clear();
            }
        }
    }
}
