using System.Text.Json;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Execution;

/// <summary>Several requests in one body, answered one after the other by a list of responses.</summary>
static class Batches
{
    public static bool IsBatch(ReadOnlySpan<byte> body)
    {
        var start = body.IndexOfAnyExcept(" \t\r\n"u8);
        return start >= 0 && body[start] == '[';
    }

    /// <summary>Where each request of the list lies; null if it is not such a list.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> body, TransportOptions options)
    {
        try
        {
            var requests = new List<ReadOnlyMemory<byte>>();
            var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = options.JsonDepthMax });
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && requests.Count <= options.BatchMax)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                requests.Add(body[start..(int)reader.BytesConsumed]);
            }

            return requests.Count > options.BatchMax || !reader.Read() ? requests : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static async Task AnswerAsync(
        OperationRunner runner,
        IReadOnlyList<ReadOnlyMemory<byte>> requests,
        ResponseWriter output,
        CancellationToken cancellation)
    {
        output.WriteRaw((byte)'[');
        for (var i = 0; i < requests.Count; i++)
        {
            if (i > 0)
                output.WriteRaw((byte)',');
            using var received = new ReceivedRequest();
            if (runner.Read(requests[i], received) is { } refusal)
                HttpResponses.WriteErrors(output, refusal);
            else
                await AnswerAsync(runner, received, output, cancellation);
        }

        output.WriteRaw((byte)']');
    }

    static async Task AnswerAsync(
        OperationRunner runner,
        ReceivedRequest received,
        ResponseWriter output,
        CancellationToken cancellation)
    {
        using var result = await runner.ExecuteAsync(received, IncrementalFormat.None, cancellation);
        if (result is SingleResult single)
            output.WriteRaw(single.Body.Span);
        else
            HttpResponses.WriteErrors(output, TransportErrors.StreamInBatch);
    }
}
