using System.Diagnostics;
using System.Diagnostics.Metrics;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Server.Signals;

/// <summary>Measures how long operations take and how they end, whether the engine answers or a cache.</summary>
sealed class MeasuredExecutor : IRequestExecutor
{
    readonly IRequestExecutor inner;
    readonly Histogram<double> durations;
    readonly Counter<long> errors;

    public MeasuredExecutor(IRequestExecutor inner, Meter meter)
    {
        this.inner = inner;
        durations = meter.CreateHistogram(
            "ipgraph.operation.duration",
            "s",
            "How long an operation took until its answer was made, or its stream had begun.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });
        errors = meter.CreateCounter<long>("ipgraph.operation.errors", "{error}", "Errors in answers, by code.");
    }

    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default) =>
        durations.Enabled || errors.Enabled ? MeasureAsync(request, cancellation) : inner.ExecuteAsync(request, cancellation);

    public PreparedDocument Prepare(GraphQLRequest request) => inner.Prepare(request);

    async ValueTask<ExecutionResult> MeasureAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var result = await inner.ExecuteAsync(request, cancellation);
            Note(begun, result);
            return result;
        }
        catch (OperationCanceledException)
        {
            durations.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, KeyValuePair.Create("ipgraph.operation.outcome", (object?)"left"));
            throw;
        }
    }

    void Note(long begun, ExecutionResult result)
    {
        var outcome = result is SingleResult single ? NameOf(single.Outcome) : result is IncrementalResult ? "parts" : "stream";
        durations.Record(
            Stopwatch.GetElapsedTime(begun).TotalSeconds, KeyValuePair.Create("ipgraph.operation.outcome", (object?)outcome));
        foreach (var code in (result as SingleResult)?.ErrorCodes ?? [])
            errors.Add(1, KeyValuePair.Create("error.type", (object?)(code.Length > 0 ? code : "_OTHER")));
    }

    static string NameOf(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.Executed => "executed",
        RequestOutcome.Failed => "failed",
        RequestOutcome.OverQuota => "over_quota",
        RequestOutcome.TooCostly => "too_costly",
        _ => "refused",
    };
}
