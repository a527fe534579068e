using IpGraph.Embedded.Signals;
using IpGraph.GraphQL.Signals;
using IpGraph.Http.Signals;
using IpGraph.Neo4j.Signals;
using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;
using IpGraph.Server.Signals.Tracing;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IpGraph.Server.Signals;

/// <summary>Sends traces, measurements and the log to the collector that the environment names.</summary>
static class Collector
{
    /// <summary>Does nothing where no collector is named: not even the library is loaded then.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="variables">The variables of the process that begin with OTEL_.</param>
    /// <param name="settings">How much is traced where those variables do not say it.</param>
    /// <returns>What decides which requests are traced; null where no traces are sent.</returns>
    /// <exception cref="SettingsException">An address is none.</exception>
    public static TraceAdmission? AddTo(
        WebApplicationBuilder builder, IReadOnlyDictionary<string, string?> variables, SignalSettings settings)
    {
        var wanted = CollectorVariables.Read(variables);
        if (!wanted.IsNamed)
            return null;
        // The library reads the rest of its variables from here.
        builder.Configuration.AddInMemoryCollection(variables);
        var admission = wanted.Traces ? new TraceAdmission() : null;
        Send(builder, wanted, variables, admission, settings.TracesMax);
        return admission;
    }

    static void Send(
        WebApplicationBuilder builder,
        CollectorVariables wanted,
        IReadOnlyDictionary<string, string?> variables,
        TraceAdmission? admission,
        int tracesMax)
    {
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => Describe(resource, wanted.ServiceName));
        if (admission is not null)
        {
            builder.Services.AddSingleton<BeginOperationTrace>(() => SocketOperationTrace.Begin(admission));
            telemetry.WithTracing(traces => traces
                .AddSource(RequestTrace.Name, OperationTrace.Name, QueryTrace.Name, StatementTrace.Name)
                .ConfigureSampler((_, standard) => admission.Follow(
                    wanted.HasSampler ? standard : new BoundedSampler(tracesMax, TimeProvider.System)))
                .AddOtlpExporter(options => CollectorOfSignal.Apply(options, variables, "TRACES")));
        }

        if (wanted.Metrics)
        {
            telemetry.WithMetrics(metrics => metrics
                .AddMeters()
                .AddOtlpExporter(options => CollectorOfSignal.Apply(options, variables, "METRICS")));
        }

        if (wanted.Logs)
        {
            telemetry.WithLogging(
                logs => logs.AddOtlpExporter(options => CollectorOfSignal.Apply(options, variables, "LOGS")),
                options => (options.IncludeScopes, options.IncludeFormattedMessage) = (true, true));
        }
    }

    public static void Describe(ResourceBuilder resource, string serviceName) => resource.AddService(
        serviceName,
        serviceVersion: ProgramVersion.Text);
}
