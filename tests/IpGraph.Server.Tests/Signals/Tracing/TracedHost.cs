using System.Collections.Concurrent;
using System.Diagnostics;
using IpGraph.Server.Settings;
using IpGraph.Server.Signals;
using IpGraph.Server.Signals.Tracing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace IpGraph.Server.Tests.Signals.Tracing;

/// <summary>A host that answers with the trace that its requests see, and keeps what is recorded of them.</summary>
sealed class TracedHost : IAsyncDisposable
{
    /// <summary>Nobody else asks for it: sources are shared by all hosts of the process.</summary>
    readonly string path = $"/{Guid.NewGuid():N}";

    readonly ConcurrentQueue<Activity> ended = new();
    readonly HttpClient client = new();
    readonly FakeCollector collector;
    readonly WebApplication app;
    int withParts;

    TracedHost(FakeCollector collector, WebApplication app) => (this.collector, this.app) = (collector, app);

    /// <summary>What was recorded, in the order in which it ended.</summary>
    public List<Activity> Recorded => [.. ended.Where(trace => (string?)trace.GetTagItem("url.path") == path)];

    /// <summary>Of how many requests the parts would be recorded.</summary>
    public int WithParts => Volatile.Read(ref withParts);

    /// <param name="max">How many a second where no sampler is named.</param>
    /// <param name="isLogged">Whether the log names traces.</param>
    /// <param name="variables">OpenTelemetry's own, beside the address of a collector.</param>
    public static async Task<TracedHost> StartAsync(int max = 100, bool isLogged = false, params (string Name, string? Value)[] variables)
    {
        var collector = await FakeCollector.StartAsync();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var given = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        given["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = $"{collector.Address}/v1/traces";
        given["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        var admission = Collector.AddTo(builder, given, new SignalSettings { TracesMax = max });
        if (isLogged)
            JsonLog.Write(builder.Logging);
        TracedHost? host = null;
        builder.Services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(new Keeping(trace => host!.ended.Enqueue(trace))));
        host = new TracedHost(collector, builder.Build());
        host.app.UseTraces(admission);
        host.app.Run(host.AnswerAsync);
        await host.app.StartAsync();
        return host;
    }

    /// <returns>The trace that the request belonged to while it was answered; empty for none.</returns>
    public async Task<string> AskAsync(string? traceParent = null, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(app.Urls.First()), path + query));
        if (traceParent is not null)
            request.Headers.TryAddWithoutValidation("traceparent", traceParent);
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await collector.DisposeAsync();
    }

    Task AnswerAsync(HttpContext context)
    {
        if (Activity.Current is { IsAllDataRequested: true })
            Interlocked.Increment(ref withParts);
        if (context.Request.Query.ContainsKey("fail"))
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return context.Request.Query.ContainsKey("throw")
            ? throw new InvalidOperationException("a mistake")
            : context.Response.WriteAsync(Activity.Current?.TraceId.ToString() ?? "");
    }

    sealed class Keeping(Action<Activity> keep) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => keep(data);
    }
}
