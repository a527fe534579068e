using System.Buffers;
using System.Text.Json;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Requests;

/// <summary>A request as it was read from a body, a query string or a message; it owns what it had to copy.</summary>
sealed class ReceivedRequest : IDisposable
{
    byte[]? rented;

    /// <summary>The document in UTF-8; empty if the client sent none.</summary>
    public ReadOnlyMemory<byte> Document { get; private set; }

    public bool HasDocument { get; private set; }

    /// <summary>The id of a document that the server is expected to know.</summary>
    public string? DocumentId { get; set; }

    public string? OperationName { get; set; }

    public JsonDocument? Variables { get; set; }

    public JsonDocument? Extensions { get; set; }

    public ErrorBehavior OnError { get; set; } = ErrorBehavior.Propagate;

    /// <summary>Takes a document that stays where it is for as long as this request lives.</summary>
    public void SetDocument(ReadOnlyMemory<byte> document) => (Document, HasDocument) = (document, true);

    /// <summary>A buffer for a document that has to be rewritten first.</summary>
    public byte[] RentDocument(int length) => rented = ArrayPool<byte>.Shared.Rent(length);

    public GraphQLRequest ToRequest(IncrementalFormat incremental, bool noMutations, bool reportCost) => new()
    {
        Document = Document,
        OperationName = OperationName,
        Variables = Variables?.RootElement ?? default,
        OnError = OnError,
        Incremental = incremental,
        NoMutations = noMutations,
        ReportCost = reportCost,
        ReportVersion = Extensions?.RootElement is { ValueKind: JsonValueKind.Object } extensions
            && extensions.TryGetProperty(DatasetVersion.Extension, out var wish) && wish.ValueKind == JsonValueKind.True,
    };

    public void Dispose()
    {
        Variables?.Dispose();
        Extensions?.Dispose();
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        rented = null;
    }
}
