using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Tables;

namespace IpGraph.Explorer.Taking;

/// <summary>The answer to a question that follows from the schema, as files.</summary>
static class AnswerFiles
{
    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(Question question) => JsonSerializer.Serialize(question.Data, Relaxed);

    /// <summary>The first list of the answer.</summary>
    public static string Csv(Question question, Schema schema) =>
        Encoding.UTF8.GetString(CsvTable.Write(question.Data, TableShape.OfDocument(schema, question.Document)[0]));
}
