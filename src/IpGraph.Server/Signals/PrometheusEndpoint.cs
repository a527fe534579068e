using IpGraph.Http.Responses;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace IpGraph.Server.Signals;

/// <summary><c>/metrics</c>: what was measured, for Prometheus to come and read.</summary>
/// <remarks>Nothing is counted before the first time that it is read, and the library is loaded only then: a server that
/// nobody watches starts and serves as if it were not there.</remarks>
static class PrometheusEndpoint
{
    public const string Path = "/metrics";

    public static void UseMetrics(this WebApplication app)
    {
        var endpoint = new Lazy<RequestDelegate>(() => Begin(app));
        app.Use((context, next) => context.Request.Path.Value != Path ? next(context)
            : context.Request.IsReading() ? endpoint.Value(context)
            : Problem.OnlyReading.SendAsync(context));
    }

    static RequestDelegate Begin(WebApplication app)
    {
        var measured = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => Collector.Describe(resource, "ipgraph"))
            .AddMeters()
            // Whoever reads twice in a moment is told what happened in between.
            .AddPrometheusExporter(options => options.ScrapeResponseCacheDurationMilliseconds = 0)
            .Build();
        app.Lifetime.ApplicationStopped.Register(measured.Dispose);
        var branch = ((IApplicationBuilder)app).New();
        branch.UseOpenTelemetryPrometheusScrapingEndpoint(measured, _ => true, null, null, null);
        branch.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return branch.Build();
    }
}
