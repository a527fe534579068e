using IpGraph.Server.Hosting;

namespace IpGraph.Server.Health;

/// <summary>Whether the process turns over, and whether it wants requests.</summary>
static class HealthChecks
{
    /// <summary>Answers <c>/health/live</c> and <c>/health/ready</c> before anything else looks at the request. A server
    /// that drains asks its clients to come back on another connection, which a balancer leads elsewhere.</summary>
    /// <remarks>The cache has no part in readiness: losing it costs time only.</remarks>
    public static void UseHealth(this WebApplication app, StoreWatch store, Drain drain)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            var isDraining = drain.HasBegun || stopping.IsCancellationRequested;
            if (isDraining && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";
            return context.Request.Path.Value switch
            {
                "/health/live" => Write(context, StatusCodes.Status200OK, "live"),
                "/health/ready" when isDraining || !store.IsReady =>
                    Write(context, StatusCodes.Status503ServiceUnavailable, "not ready"),
                "/health/ready" => Write(context, StatusCodes.Status200OK, "ready"),
                _ => next(context),
            };
        });
    }

    static Task Write(HttpContext context, int status, string state)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($$"""{"status":"{{state}}"}""", context.RequestAborted);
    }
}
