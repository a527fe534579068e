using System.Net;
using IpGraph.Graph;

namespace IpGraph.Neo4j.QueryApi;

/// <summary>What can be done about a failure.</summary>
enum Remedy
{
    /// <summary>Asking again may help: the server is busy, restarting or could not be reached.</summary>
    Retry,

    /// <summary>Asking again will not help soon: the server refuses us, or has no such database.</summary>
    Call,

    /// <summary>The statement is wrong, which is our own mistake.</summary>
    Fix,
}

/// <summary>A statement that the server did not answer as a whole; its text is for the log only.</summary>
sealed class QueryApiFailure(Remedy remedy, string message, Exception? inner = null) : Exception(message, inner)
{
    public Remedy Remedy { get; } = remedy;

    /// <summary>Whether the server could not reach the writes that it was told to wait for.</summary>
    public bool IsOfBookmarks { get; private init; }

    public static QueryApiFailure Cut(Exception? inner = null) =>
        new(Remedy.Retry, "The answer ended before it was complete.", inner);

    public static QueryApiFailure Unreachable(Exception inner) =>
        new(Remedy.Retry, "The server could not be reached.", inner);

    public static QueryApiFailure TooLong(int bytesMax) =>
        new(Remedy.Call, $"The answer is longer than {bytesMax} bytes.");

    public static QueryApiFailure Of(HttpStatusCode status, string? code, string? text) =>
        new(RemedyOf(status, code), $"{(int)status} {code}: {text}")
        {
            IsOfBookmarks = code is not null && code.Contains("Bookmark", StringComparison.Ordinal),
        };

    static Remedy RemedyOf(HttpStatusCode status, string? code) => (status, code) switch
    {
        (_, { } transient) when transient.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => Remedy.Retry,
        (_, "Neo.ClientError.Transaction.TransactionTimedOut") => Remedy.Call,
        (_, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration") => Remedy.Call,
        (_, "Neo.ClientError.Transaction.TransactionTerminated") => Remedy.Retry,
        (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, _) => Remedy.Call,
        (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout, _) => Remedy.Retry,
        ( >= HttpStatusCode.InternalServerError, _) => Remedy.Retry,
        (HttpStatusCode.BadRequest, { } ours)
            when ours.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal) => Remedy.Fix,
        _ => Remedy.Call,
    };

    /// <summary>What callers are told: that the store cannot answer, or, of our own mistake, nothing more.</summary>
    public Exception ForCallers() => Remedy == Remedy.Fix
        ? new InvalidOperationException("The database refused a statement.", this)
        : new StoreUnavailableException("The graph database cannot answer now.", this);
}
