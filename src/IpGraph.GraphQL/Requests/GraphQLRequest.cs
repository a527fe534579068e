using System.Text;
using System.Text.Json;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;

namespace IpGraph.GraphQL.Requests;

/// <summary>What a client asks, however it was transported.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Which operation of the document is meant; may be null if it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object of the variables; undefined or null for none.</summary>
    public JsonElement Variables { get; init; }

    public ErrorBehavior OnError { get; init; } = ErrorBehavior.Propagate;

    /// <summary>Whether the response is to tell the cost of the operation.</summary>
    public bool ReportCost { get; init; }

    /// <summary>Whether the response is to tell the version of the data that it was answered from.</summary>
    public bool ReportVersion { get; init; }

    /// <summary>Whether and how the client takes an answer in parts.</summary>
    public IncrementalFormat Incremental { get; init; } = IncrementalFormat.None;

    /// <summary>Whether the transport may not change anything, as an HTTP GET may not.</summary>
    public bool NoMutations { get; init; }

    public static GraphQLRequest Of(string document, string? operationName = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        OperationName = operationName,
    };
}
