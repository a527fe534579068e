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

    /// <summary>Whoever asks has used up what it may ask for the time being.</summary>
    OverQuota,

    /// <summary>What a subscription hears of was lost: this response is its last, though the subscription is not over.</summary>
    SourceLost,

    /// <summary>The engine itself made a mistake.</summary>
    Failed,
}

/// <summary>What a transport sends: one response, an answer in parts, or a stream of responses.</summary>
public abstract class ExecutionResult : IDisposable
{
    /// <summary>The name of the version of the data that it was answered from; null where it was answered from none, or
    /// from several.</summary>
    public string? DataVersion { get; init; }

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

    protected override void Dispose(bool disposing)
    {
        writer?.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>An answer in parts; the first payload says what the others will bring.</summary>
public sealed class IncrementalResult(IAsyncEnumerable<ResponsePayload> payloads) : ExecutionResult
{
    /// <summary>To be enumerated once; the bytes of a payload are its own.</summary>
    public IAsyncEnumerable<ResponsePayload> Payloads { get; } = payloads;
}

/// <summary>One payload of an answer in parts.</summary>
/// <param name="Retained">About how many bytes are kept while it is sent: its own, and those of the parts behind it.</param>
public readonly record struct ResponsePayload(ReadOnlyMemory<byte> Body, bool HasNext, int Retained);

/// <summary>A response for each event; leaving the enumeration ends the subscription.</summary>
public sealed class SubscriptionResult(IAsyncEnumerable<SingleResult> responses) : ExecutionResult
{
    /// <summary>To be enumerated once; each response is to be disposed.</summary>
    public IAsyncEnumerable<SingleResult> Responses { get; } = responses;
}
