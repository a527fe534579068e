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
        if (!response.HasStarted && response.ContentLength is null or 0 && FaultList.OnlyOneOf(response.StatusCode) is { } fault)
            await TellAsync(context, fault);
    });

    static Task TellAsync(HttpContext context, Fault fault)
    {
        var headers = context.Response.Headers;
        // What was about to be sent is not.
        headers.ContentEncoding = default;
        headers.ContentDisposition = default;
        headers.ETag = default;
        headers.LastModified = default;
        if (context.Response.StatusCode == StatusCodes.Status415UnsupportedMediaType && headers.Accept.Count == 0)
            headers.Accept = TransportErrors.NotJson.Accept;
        return new Problem(fault.Status, fault.Words, fault.Code).SendAsync(context);
    }
}
