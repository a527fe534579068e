using IpGraph.Operations.Faults;

namespace IpGraph.Http.Responses;

/// <summary>Gives a problem as its body to a refusal that has none, wherever in the pipeline it comes from: routing and the
/// sending of files set a status and headers alone.</summary>
public static class BareRefusals
{
    /// <param name="app">Whose later parts may refuse so.</param>
    public static void UseProblemsForBareRefusals(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var response = context.Response;
        if (!response.HasStarted && response.ContentLength is null or 0 && CodeOf(response.StatusCode) is { } code)
            await TellAsync(context, code);
    });

    static Task TellAsync(HttpContext context, string code)
    {
        var headers = context.Response.Headers;
        // What was about to be sent is not.
        headers.ContentEncoding = default;
        headers.ContentDisposition = default;
        headers.ETag = default;
        headers.LastModified = default;
        if (context.Response.StatusCode == StatusCodes.Status415UnsupportedMediaType && headers.Accept.Count == 0)
            headers.Accept = TransportErrors.NotJson.Accept;
        return new Problem(context.Response.StatusCode, FaultList.Find(code)!.Words, code).SendAsync(context);
    }

    static string? CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "NOT_FOUND",
        StatusCodes.Status405MethodNotAllowed => "METHOD_NOT_ALLOWED",
        StatusCodes.Status406NotAcceptable => "NOT_ACCEPTABLE",
        StatusCodes.Status412PreconditionFailed => "PRECONDITION_FAILED",
        StatusCodes.Status415UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
        StatusCodes.Status416RangeNotSatisfiable => "RANGE_NOT_SATISFIABLE",
        _ => null,
    };
}
