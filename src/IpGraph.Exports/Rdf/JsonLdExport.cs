using System.Text;
using IpGraph.Exports.Values;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Rdf;

/// <summary>The statements of a subject as one object a line. Numbers are texts with a type: readers change bare
/// ones.</summary>
/// <remarks>https://www.w3.org/TR/json-ld11/</remarks>
static class JsonLdExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        text.Write("{\"@graph\":[");
        var mark = "\n";
        var statements = new List<RdfStatement>();
        foreach (var statement in RdfStatements.Of(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            if (statements.Count > 0 && statements[0].Subject != statement.Subject)
            {
                WriteSubject(text, mark, statements);
                mark = ",\n";
                statements.Clear();
            }

            statements.Add(statement);
        }

        if (statements.Count > 0)
            WriteSubject(text, mark, statements);
        text.Write("\n]}\n");
    }

    static void WriteSubject(TextWriter text, string mark, List<RdfStatement> statements)
    {
        text.Write(mark);
        text.Write($"{{\"@id\":{ValueText.Json(statements[0].Subject)}");
        foreach (var predicate in statements.GroupBy(statement => statement.Predicate))
        {
            text.Write($",{ValueText.Json(predicate.Key)}:[");
            text.Write(string.Join(',', predicate.Select(statement => Object(statement.Object))));
            text.Write("]");
        }

        text.Write("}");
    }

    static string Object(RdfTerm term)
    {
        if (term.IsIri)
            return $"{{\"@id\":{ValueText.Json(term.Text)}}}";
        var kind = term switch
        {
            { Language: { } language } => $",\"@language\":{ValueText.Json(language)}",
            { Datatype: { } datatype } => $",\"@type\":{ValueText.Json(datatype)}",
            _ => "",
        };
        return $"{{\"@value\":{ValueText.Json(term.Text)}{kind}}}";
    }
}
