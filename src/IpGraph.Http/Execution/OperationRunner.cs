using System.Text.Json;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.Http.Documents;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Execution;

/// <summary>What all transports do with a request once they have its bytes: read it, find its document, execute it.</summary>
sealed class OperationRunner(
    IRequestExecutor engine,
    TransportOptions options,
    DocumentResolution documents,
    LoadGate gate,
    Action<Exception> report)
{
    readonly RequestReader reader = new(options);

    /// <param name="json">Must stay unchanged for as long as the request lives.</param>
    /// <param name="request">Filled with what was read; is to be disposed even after a refusal.</param>
    public Refusal? Read(ReadOnlyMemory<byte> json, ReceivedRequest request) =>
        reader.Read(json, request) ?? documents.Resolve(request);

    public Refusal? ReadQueryString(string? queryString, ReceivedRequest request) =>
        QueryStringReader.Read(queryString, reader, request) ?? documents.Resolve(request);

    /// <summary>Asks for a place for an operation on a connection that carries several.</summary>
    public Admission? TryAdmit() => Admission.TryTake(gate);

    /// <summary>Executes an operation of a connection that carries several; it keeps its place until there is a
    /// result.</summary>
    public async ValueTask<ExecutionResult> ExecuteAsync(
        ReceivedRequest received,
        Admission admission,
        CancellationToken cancellation)
    {
        using (admission)
        {
            await admission.TakeTurnAsync(cancellation);
            return await ExecuteAsync(received, IncrementalFormat.Current, cancellation);
        }
    }

    public ValueTask<ExecutionResult> ExecuteAsync(
        ReceivedRequest received,
        IncrementalFormat incremental,
        CancellationToken cancellation,
        bool noMutations = false,
        bool reportCost = false) =>
        engine.ExecuteAsync(received.ToRequest(incremental, noMutations, reportCost), cancellation);

    /// <summary>Tells the log of a mistake of ours.</summary>
    public void Report(Exception mistake) => report(mistake);

    /// <summary>The JSON list of errors in a response that has nothing else.</summary>
    public static ReadOnlyMemory<byte> ErrorsOf(SingleResult refused)
    {
        var reader = new Utf8JsonReader(refused.Body.Span);
        while (reader.Read() && reader.TokenType != JsonTokenType.StartArray)
        {
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return refused.Body[start..(int)reader.BytesConsumed];
    }
}
