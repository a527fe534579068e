using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>Answers a list whose facets count other lists: each is asked by itself, of one version, and put into its place.
/// </summary>
static class ChosenLists
{
    /// <summary>The list without those facets, where anything else is wanted of it, then one list for each of them.</summary>
    public static IEnumerable<GraphQuery.Connection> Of(GraphQuery.Chosen query)
    {
        var parts = query.List.Shape.Parts;
        ConnectionPart[] others = [.. parts.Where(part => !query.Facets.ContainsKey(part.Key))];
        if (others.Length > 0)
            yield return query.List with { Shape = new ConnectionShape(others) };
        foreach (var part in parts)
        {
            if (query.Facets.TryGetValue(part.Key, out var filter))
                yield return query.List with { Filter = filter, Orders = [], Shape = new ConnectionShape([part]) };
        }
    }

    public static async ValueTask AnswerAsync(
        GraphQuery.Chosen query,
        IPinnedGraph graph,
        IBufferWriter<byte> output,
        CancellationToken cancellation)
    {
        var answers = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var list in Of(query))
        {
            var json = new ArrayBufferWriter<byte>();
            await graph.AnswerAsync(list, json, cancellation).ConfigureAwait(false);
            using var answer = JsonDocument.Parse(json.WrittenMemory);
            foreach (var part in answer.RootElement.EnumerateObject())
                answers[part.Name] = JsonMarshal.GetRawUtf8Value(part.Value).ToArray();
        }

        Write(query, answers, output);
    }

    static void Write(GraphQuery.Chosen query, Dictionary<string, ReadOnlyMemory<byte>> answers, IBufferWriter<byte> output)
    {
        var mark = "{"u8;
        foreach (var part in query.List.Shape.Parts)
        {
            output.Write(mark);
            output.Write(part.Key.Encoded.Span);
            output.Write(answers[part.Key.Name].Span);
            mark = ","u8;
        }

        output.Write(mark[0] == '{' ? "{}"u8 : "}"u8);
    }
}
