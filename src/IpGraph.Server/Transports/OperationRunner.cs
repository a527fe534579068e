using System.Text.Json;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.Server.Limits;
using IpGraph.Server.Persisted;

namespace IpGraph.Server.Transports;

/// <summary>What all transports do with a request once they have its bytes: read it, find its document, execute it.</summary>
sealed class OperationRunner(
    IRequestExecutor engine,
    TransportOptions options,
    LoadGate gate,
    Action<Exception> report)
{
    readonly RequestReader reader = new(options);
    readonly DocumentResolution documents = new(engine, options);

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
    public async ValueTask<ExecutionResult> Execute(
        ReceivedRequest received,
        Admission admission,
        CancellationToken cancellation)
    {
        using (admission)
            return await Execute(received, IncrementalFormat.Current, cancellation);
    }

    public ValueTask<ExecutionResult> Execute(
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
