namespace IpGraph.GraphQL.Execution;

/// <summary>How far a request came.</summary>
public enum RequestOutcome
{
    Executed,
    NotParsed,
    NotValid,

    /// <summary>No operation, or not exactly one, answers to the name that was given.</summary>
    NoSuchOperation,

    /// <summary>The operation is not a query, and the request allows only queries.</summary>
    OperationNotAllowed,

    BadVariables,
    TooCostly,

    /// <summary>The engine itself made a mistake.</summary>
    Failed,
}

/// <summary>What a transport sends: one response, an answer in parts, or a stream of responses.</summary>
public abstract class ExecutionResult : IDisposable
{
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>A whole response; its bytes are valid until it is disposed.</summary>
public sealed class SingleResult : ExecutionResult
{
    readonly ResponseWriter? writer;

    /// <param name="writer">What wrote the response; it ends with the result.</param>
    public SingleResult(ResponseWriter writer, RequestOutcome outcome, IReadOnlyList<string> errorCodes)
        : this(writer.WrittenMemory, outcome, errorCodes) => this.writer = writer;

    /// <param name="body">A response that is kept for others too.</param>
    public SingleResult(ReadOnlyMemory<byte> body, RequestOutcome outcome, IReadOnlyList<string> errorCodes) =>
        (Body, Outcome, ErrorCodes) = (body, outcome, errorCodes);

    public ReadOnlyMemory<byte> Body { get; }

    public RequestOutcome Outcome { get; }

    /// <summary>Whether nothing was executed, so that the response has no <c>data</c>.</summary>
    public bool FailedBeforeExecution => Outcome != RequestOutcome.Executed;

    public bool HasErrors => ErrorCodes.Count > 0;

    /// <summary>The code of each error, empty where an error has none.</summary>
    public IReadOnlyList<string> ErrorCodes { get; }

    protected override void Dispose(bool disposing) => writer?.Dispose();
}

/// <summary>An answer in parts; the first payload says what the others will bring.</summary>
public sealed class IncrementalResult(IAsyncEnumerable<ResponsePayload> payloads) : ExecutionResult
{
    /// <summary>To be enumerated once; the bytes of a payload are its own.</summary>
    public IAsyncEnumerable<ResponsePayload> Payloads { get; } = payloads;
}

/// <summary>One payload of an answer in parts.</summary>
public readonly record struct ResponsePayload(ReadOnlyMemory<byte> Body, bool HasNext);

/// <summary>A response for each event; leaving the enumeration ends the subscription.</summary>
public sealed class SubscriptionResult(IAsyncEnumerable<SingleResult> responses) : ExecutionResult
{
    /// <summary>To be enumerated once; each response is to be disposed.</summary>
    public IAsyncEnumerable<SingleResult> Responses { get; } = responses;
}
