using System.Diagnostics;

namespace IpGraph.Server.Signals.Tracing;

/// <summary>What traces tell of an HTTP request. A request that is not recorded costs no more than the decision.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/semconv/http/http-spans/. The query of an address is not told: it may hold what
/// a client asks for.</remarks>
static class RequestTrace
{
    /// <summary>The name of the traces.</summary>
    public const string Name = "IpGraph.Server";

    /// <summary>What a request is called before its method is known.</summary>
    public const string Operation = "HTTP";

    internal static readonly ActivitySource Source = new(Name);

    /// <param name="app">The host; what comes before this is no part of a trace.</param>
    /// <param name="admission">Null where traces go nowhere.</param>
    public static void UseTraces(this WebApplication app, TraceAdmission? admission)
    {
        if (admission is not null)
            app.Use((context, next) => Decide(context, admission) is { } parent ? TraceAsync(parent, context, next) : next(context));
    }

    /// <returns>What the trace of the request begins with; null where none is made.</returns>
    static ActivityContext? Decide(HttpContext context, TraceAdmission admission)
    {
        var headers = context.Request.Headers;
        // Where the log names traces, the host has begun one; it takes up that of the client.
        var logged = Activity.Current;
        var given = headers.TraceParent;
        if (given.Count == 0 && logged is null)
            return admission.Begin() is { } begun ? new ActivityContext(begun, default, ActivityTraceFlags.Recorded) : null;
        var isAsked = ActivityContext.TryParse(given, headers.TraceState, isRemote: true, out var client);
        var trace = isAsked ? client.TraceId : logged?.TraceId ?? ActivityTraceId.CreateRandom();
        if (admission.Admits(client, trace))
            return new ActivityContext(trace, client.SpanId, ActivityTraceFlags.Recorded, client.TraceState, client.IsRemote);
        if (logged is null)
        {
            // What is logged meanwhile still names the trace of the client.
            return isAsked
                ? new ActivityContext(trace, client.SpanId, ActivityTraceFlags.None, client.TraceState, isRemote: true)
                : null;
        }

        // It names the trace to the log, and has no parts.
        (logged.ActivityTraceFlags, logged.IsAllDataRequested) = (ActivityTraceFlags.None, false);
        return null;
    }

    static async Task TraceAsync(ActivityContext parent, HttpContext context, RequestDelegate next)
    {
        // What the log has begun is sent nowhere, and would become the parent.
        if (Activity.Current is not null)
            Activity.Current = null;
        using var trace = Source.StartActivity(Operation, ActivityKind.Server, parent);
        if (trace is not { IsAllDataRequested: true })
        {
            await next(context);
            return;
        }

        TellRequest(trace, context.Request);
        try
        {
            await next(context);
        }
        catch (Exception mistake)
        {
            TellRoute(trace, context.GetEndpoint());
            Fail(trace, mistake.GetType().FullName!);
            throw;
        }

        TellRoute(trace, context.GetEndpoint());
        TellStatus(trace, context.Response.StatusCode);
    }

    static void TellRequest(Activity trace, HttpRequest request)
    {
        var isKnown = IsKnown(request.Method);
        trace.DisplayName = isKnown ? request.Method : Operation;
        trace.SetTag("http.request.method", isKnown ? request.Method : "_OTHER");
        if (!isKnown)
            trace.SetTag("http.request.method_original", request.Method);
        trace.SetTag("url.scheme", request.Scheme);
        trace.SetTag("url.path", (request.PathBase + request.Path).Value);
        trace.SetTag("server.address", request.Host.Host);
        if (request.Host.Port is { } port)
            trace.SetTag("server.port", port);
        trace.SetTag("network.protocol.version", VersionOf(request.Protocol));
        if (request.Headers.UserAgent is [{ Length: > 0 } agent])
            trace.SetTag("user_agent.original", agent);
    }

    /// <summary>What answers is known only when it has answered.</summary>
    static void TellRoute(Activity trace, Endpoint? endpoint)
    {
        if (endpoint is not RouteEndpoint { RoutePattern.RawText: { } route })
            return;
        trace.DisplayName = $"{trace.DisplayName} {route}";
        trace.SetTag("http.route", route);
    }

    static void TellStatus(Activity trace, int status)
    {
        trace.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
            Fail(trace, status.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    static void Fail(Activity trace, string type)
    {
        trace.SetTag("error.type", type);
        trace.SetStatus(ActivityStatusCode.Error);
    }

    static bool IsKnown(string method) => method
        is "GET" or "POST" or "HEAD" or "OPTIONS" or "PUT" or "DELETE" or "PATCH" or "CONNECT" or "TRACE";

    static string VersionOf(string protocol) => protocol.StartsWith("HTTP/", StringComparison.Ordinal) ? protocol[5..] : protocol;
}
