using System.Buffers;
using IpGraph.Exports.Rendering;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>How the statements of a graph are written, whatever the syntax: all that is stated in a row of one subject at
/// once.</summary>
static class RdfOutput
{
    /// <param name="open">Makes what writes some statements, never none, of subjects that none before or after them have;
    /// told whether they are the first.</param>
    public static void Write(
        GraphData graph, Stream output, Func<ArrayBufferWriter<byte>, bool, RdfWriter> open, CancellationToken cancellation)
    {
        var plan = new RdfPlan();
        PiecedOutput.WriteRanges(
            output,
            graph.Nodes.Count + graph.Relationships.Count,
            bearer => bearer >= graph.Nodes.Count && OriginOf(graph, bearer) == OriginOf(graph, bearer - 1),
            (piece, from, to) =>
            {
                var writer = open(piece, from == 0);
                var statements = new RdfStatements(graph, plan, writer);
                for (var bearer = from; bearer < to; bearer++)
                    statements.WriteOf(bearer);
                writer.End();
            },
            cancellation);
    }

    /// <summary>The node that a bearer's statements are about.</summary>
    static string OriginOf(GraphData graph, int bearer) => bearer < graph.Nodes.Count
        ? graph.Nodes[bearer].Id
        : graph.Relationships[bearer - graph.Nodes.Count].From;
}
