using System.Text;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>The statements of a subject in a row; addresses are written out, since readers differ on short ones with a
/// colon.</summary>
/// <remarks>https://www.w3.org/TR/turtle/</remarks>
static class TurtleExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        var line = new StringBuilder();
        string? subject = null;
        foreach (var statement in RdfStatements.Of(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            line.Clear();
            if (statement.Subject == subject)
                line.Append(" ;\n ");
            else
                line.Append(subject is null ? "" : " .\n").Append('<').Append(statement.Subject).Append('>');
            subject = statement.Subject;
            line.Append(" <").Append(statement.Predicate).Append("> ");
            statement.Object.AppendTo(line);
            text.Write(line);
        }

        if (subject is not null)
            text.Write(" .\n");
    }
}
