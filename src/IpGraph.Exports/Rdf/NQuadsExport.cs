using System.Text;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>One statement a line, in a graph that is named by the version.</summary>
/// <remarks>https://www.w3.org/TR/n-quads/</remarks>
static class NQuadsExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        var line = new StringBuilder();
        foreach (var statement in RdfStatements.Of(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            line.Clear().Append('<').Append(statement.Subject).Append("> <").Append(statement.Predicate).Append("> ");
            statement.Object.AppendTo(line);
            line.Append(" <urn:ipgraph:version:").Append(graph.VersionId).Append("> .\n");
            text.Write(line);
        }
    }
}
