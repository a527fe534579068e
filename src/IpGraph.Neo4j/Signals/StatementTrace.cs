using System.Diagnostics;
using System.Diagnostics.Metrics;
using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Signals;

/// <summary>What traces and measurements tell of a statement that is sent to the database.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/semconv/database/. The text holds no values: they are parameters.</remarks>
public sealed class StatementTrace : IDisposable
{
    /// <summary>The name of the traces and of the meter.</summary>
    public const string Name = "IpGraph.Neo4j";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);
    static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "db.client.operation.duration",
        "s",
        "How long a statement to the database took.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });

    readonly Neo4jOptions options;
    readonly Activity? activity;
    readonly long begun = Stopwatch.GetTimestamp();
    string? failure;

    StatementTrace(Neo4jOptions options, Activity? activity) => (this.options, this.activity) = (options, activity);

    /// <returns>Null while nobody measures, outside a trace that is recorded.</returns>
    internal static StatementTrace? Begin(Neo4jOptions options, string text)
    {
        var isRecorded = Source.HasListeners() && Activity.Current is { IsAllDataRequested: true };
        if (!isRecorded && !Durations.Enabled)
            return null;
        var activity = isRecorded ? Source.StartActivity(options.Database, ActivityKind.Client) : null;
        activity?.SetTag("db.system.name", "neo4j");
        activity?.SetTag("db.namespace", options.Database);
        activity?.SetTag("db.query.text", text);
        activity?.SetTag("server.address", options.Address.Host);
        activity?.SetTag("server.port", options.Address.Port);
        return new StatementTrace(options, activity);
    }

    internal void Fail(Exception reason)
    {
        failure = reason.GetType().Name;
        activity?.SetTag("error.type", failure);
        activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose()
    {
        var tags = new TagList
        {
            { "db.system.name", "neo4j" },
            { "db.namespace", options.Database },
            { "server.address", options.Address.Host },
        };
        if (failure is not null)
            tags.Add("error.type", failure);
        Durations.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, tags);
        activity?.Dispose();
    }
}
