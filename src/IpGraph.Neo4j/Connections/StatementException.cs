using System.Net;
using IpGraph.Graph;

namespace IpGraph.Neo4j.Connections;

/// <summary>What can be done about a failure.</summary>
enum Remedy
{
    /// <summary>Asking again may help: the server is busy, restarting or could not be reached.</summary>
    Retry,

    /// <summary>Asking again will not help soon: the server refuses us, or has no such database.</summary>
    CallOperator,

    /// <summary>The statement is wrong, which is our own mistake.</summary>
    Fix,
}

/// <summary>A statement that the server did not answer as a whole; its text is for the log only.</summary>
sealed class StatementException(Remedy remedy, string message, Exception? inner = null) : Exception(message, inner)
{
    public Remedy Remedy { get; } = remedy;

    /// <summary>The status of a refusal; null where there was no answer, or a cut one.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>What the server calls the refusal, such as <c>Neo.ClientError.Security.Unauthorized</c>.</summary>
    public string? Code { get; private init; }

    /// <summary>How many bytes are read at most, of an answer that has more; else null.</summary>
    public int? BytesMax { get; private init; }

    /// <summary>Whether the server could not reach the writes that it was told to wait for.</summary>
    public bool IsOfBookmarks { get; private init; }

    public static StatementException Cut(Exception? inner = null) =>
        new(Remedy.Retry, "The answer ended before it was complete.", inner);

    public static StatementException Unreachable(Exception inner) =>
        new(Remedy.Retry, "The server could not be reached.", inner);

    public static StatementException TooLong(int bytesMax) =>
        new(Remedy.CallOperator, $"The answer is longer than {bytesMax} bytes.") { BytesMax = bytesMax };

    /// <summary>What was received is not what the protocol lets a server send.</summary>
    public static StatementException Garbled(string what, Exception? inner = null) => new(Remedy.Retry, what, inner);

    /// <param name="status">What the server says by the rules of HTTP, or what it would say by them.</param>
    /// <param name="code">Neo4j's own code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="text">Neo4j's own words.</param>
    public static StatementException Of(HttpStatusCode status, string? code, string? text) =>
        new(RemedyOf(status, code), $"{(int)status} {code}: {text}")
        {
            Status = status,
            Code = code,
            IsOfBookmarks = code is not null && code.Contains("Bookmark", StringComparison.Ordinal),
        };

    static Remedy RemedyOf(HttpStatusCode status, string? code) => (status, code) switch
    {
        (_, { } transient) when transient.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => Remedy.Retry,
        (_, "Neo.ClientError.Transaction.TransactionTimedOut") => Remedy.CallOperator,
        (_, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration") => Remedy.CallOperator,
        (_, "Neo.ClientError.Transaction.TransactionTerminated") => Remedy.Retry,
        (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, _) => Remedy.CallOperator,
        (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout, _) => Remedy.Retry,
        ( >= HttpStatusCode.InternalServerError, _) => Remedy.Retry,
        (HttpStatusCode.BadRequest, { } ours)
            when ours.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal) => Remedy.Fix,
        _ => Remedy.CallOperator,
    };

    /// <summary>What callers are told: that they ask for too much, that the store cannot answer, or, of our own mistake, nothing
    /// more.</summary>
    public Exception ForCallers() => this switch
    {
        { BytesMax: { } bytesMax } => new AnswerTooLongException(bytesMax, this),
        { Remedy: Remedy.Fix } => new InvalidOperationException("The database refused a statement.", this),
        _ => new StoreUnavailableException("The graph database cannot answer now.", this),
    };
}
