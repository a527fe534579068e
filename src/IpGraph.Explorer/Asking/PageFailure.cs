using IpGraph.GraphQL.Errors;
using IpGraph.Operations;

namespace IpGraph.Explorer.Asking;

/// <summary>A page cannot be had; the site answers with one that says why.</summary>
public sealed class PageFailure(int status, string? code, string message) : Exception(message)
{
    public PageFailure(OperationError error)
        : this(StatusOf(error.Code), error.Code, error.Message)
    {
    }

    /// <summary>The status of HTTP.</summary>
    public int Status { get; } = status;

    /// <summary>The code of the error; null where the page simply is not there.</summary>
    public string? Code { get; } = code;

    public static PageFailure NotFound(string what) => new(404, null, what);

    static int StatusOf(string? code) => code switch
    {
        ErrorCodes.NotFound => 404,
        ErrorCodes.RateLimited => 429,
        ErrorCodes.Timeout => 504,
        ErrorCodes.StoreUnavailable => 503,
        ErrorCodes.Internal or null => 500,
        _ => 400,
    };
}
