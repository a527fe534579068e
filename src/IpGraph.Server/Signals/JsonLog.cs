using System.Text.Encodings.Web;
using System.Text.Json;

namespace IpGraph.Server.Signals;

/// <summary>The log as a JSON object a line, each with the trace and the request that it belongs to.</summary>
static class JsonLog
{
    public static void Write(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.Configure(options =>
            options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        // The hosting layer gives each request its trace and its id for as long as it has a log of its own.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Critical);
        logging.AddJsonConsole(options =>
        {
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
    }
}
