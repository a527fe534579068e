using System.Reflection;
using IpGraph.Embedded.Signals;
using IpGraph.GraphQL.Signals;
using IpGraph.Neo4j.Signals;
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
    /// <exception cref="Settings.SettingsException">An address is none.</exception>
    public static void AddTo(WebApplicationBuilder builder, IReadOnlyDictionary<string, string?> variables)
    {
        var wanted = CollectorVariables.Read(variables);
        if (!wanted.IsNamed)
            return;
        // The library reads the rest of its variables from here.
        builder.Configuration.AddInMemoryCollection(variables);
        Send(builder, wanted);
    }

    static void Send(WebApplicationBuilder builder, CollectorVariables wanted)
    {
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => Describe(resource, wanted.ServiceName));
        if (wanted.Traces)
        {
            telemetry.WithTracing(traces => traces
                .AddAspNetCoreInstrumentation()
                .AddSource(OperationTrace.Name, QueryTrace.Name, StatementTrace.Name)
                .AddOtlpExporter());
        }

        if (wanted.Metrics)
            telemetry.WithMetrics(metrics => metrics.AddMeter(Meters.All).AddOtlpExporter());
        if (wanted.Logs)
        {
            telemetry.WithLogging(
                logs => logs.AddOtlpExporter(),
                options => (options.IncludeScopes, options.IncludeFormattedMessage) = (true, true));
        }
    }

    public static void Describe(ResourceBuilder resource, string serviceName) => resource.AddService(
        serviceName,
        serviceVersion: typeof(Collector).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
}
