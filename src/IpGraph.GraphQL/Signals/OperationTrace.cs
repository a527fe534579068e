using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IpGraph.GraphQL.Signals;

/// <summary>What traces and measurements tell of an operation, under the names that OpenTelemetry has for it.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/. Parts are made only within a trace that is
/// recorded: whoever begins one decides for all of it.</remarks>
public static class OperationTrace
{
    /// <summary>The name of the traces and of the meter.</summary>
    public const string Name = "IpGraph.GraphQL";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);
    static readonly Histogram<double> Costs = Meter.CreateHistogram(
        "ipgraph.operation.cost",
        "{node}",
        "Nodes that the answer to an operation is expected to visit.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000] });

    internal static bool IsWanted => Source.HasListeners() && Activity.Current is { IsAllDataRequested: true };

    internal static Activity? BeginOperation() => Source.StartActivity("GraphQL Operation", ActivityKind.Server);

    /// <summary>A part of the way of an operation: parse, validate, plan, bind or execute.</summary>
    internal static Activity? Begin(string stage) => IsWanted ? Source.StartActivity(stage) : null;

    /// <param name="type">query, mutation or subscription.</param>
    /// <param name="name">What the client calls the operation; null where it has no name.</param>
    internal static void Identify(string type, string? name)
    {
        if (!IsWanted || Activity.Current is not { } operation || operation.Source != Source)
            return;
        operation.DisplayName = type;
        operation.SetTag("graphql.operation.type", type);
        if (name is not null)
            operation.SetTag("graphql.operation.name", name);
    }

    internal static void Price(double cost)
    {
        Costs.Record(cost);
        if (IsWanted && Activity.Current is { } operation && operation.Source == Source)
            operation.SetTag("ipgraph.operation.cost", cost);
    }

    /// <param name="isOurs">Whether the server is to blame.</param>
    internal static void Fail(Activity operation, string code, bool isOurs)
    {
        operation.SetTag("error.type", code);
        if (isOurs)
            operation.SetStatus(ActivityStatusCode.Error);
    }
}
