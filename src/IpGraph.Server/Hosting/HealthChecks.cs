using System.Buffers;
using System.Text.Json;
using IpGraph.Http.Responses;
using IpGraph.Server.Health;

namespace IpGraph.Server.Hosting;

/// <summary>Whether the process turns over, and whether it wants requests.</summary>
static class HealthChecks
{
    /// <summary>Answers <c>/health/live</c> and <c>/health/ready</c> before anything else looks at the request. A server
    /// that drains asks its clients to come back on another connection, which a balancer leads elsewhere.</summary>
    /// <remarks>Of the parts only the store decides readiness: losing the cache costs time, and while a seed is refused the
    /// graph before it goes on serving.</remarks>
    public static void UseHealth(this WebApplication app, StoreWatch store, Drain drain, IReadOnlyList<HealthPart> parts)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var process = new HealthPart("process", "up", TimeProvider.System);
        app.Use((context, next) =>
        {
            var isDraining = drain.HasBegun || stopping.IsCancellationRequested;
            if (isDraining)
                process.Enter("draining");
            if (isDraining && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";
            return context.Request.Path.Value switch
            {
                "/health" or "/health/live" or "/health/ready" when !context.Request.IsReading() =>
                    Problem.OnlyReading.SendAsync(context),
                "/health/live" => WriteAsync(context, StatusCodes.Status200OK, "live", [process]),
                "/health" or "/health/ready" when isDraining || !store.IsReady =>
                    WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "not ready", [process, .. parts]),
                "/health" or "/health/ready" => WriteAsync(context, StatusCodes.Status200OK, "ready", [process, .. parts]),
                _ => next(context),
            };
        });
    }

    static Task WriteAsync(HttpContext context, int status, string state, IReadOnlyList<HealthPart> parts)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var body = Describe(state, parts);
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>Names, states and ages in seconds; nothing else is for strangers.</summary>
    static ReadOnlyMemory<byte> Describe(string state, IReadOnlyList<HealthPart> parts)
    {
        var body = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("status", state);
            json.WriteStartArray("parts");
            foreach (var part in parts)
            {
                var (partState, age) = part.Now;
                json.WriteStartObject();
                json.WriteString("name", part.Name);
                json.WriteString("state", partState);
                json.WriteNumber("age", Math.Round(age.TotalSeconds, 1));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }
}
