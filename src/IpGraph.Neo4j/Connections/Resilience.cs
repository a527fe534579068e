using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace IpGraph.Neo4j.Connections;

/// <summary>How statements are tried: reads once more after a moment, none while the server keeps failing.</summary>
static class Resilience
{
    /// <summary>How long the one statement that tries a failing server may take.</summary>
    static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);

    public static ResiliencePipeline Reads(Neo4jOptions options, ResiliencePipeline attempt) =>
        new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder()
                    .Handle<StatementException>(failure => failure.Remedy == Remedy.Retry),
                MaxRetryAttempts = 1,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Constant,
                UseJitter = true,
            })
            .AddPipeline(attempt)
            .Build();

    /// <summary>One try, shared by reads and writes so that both see the same failures.</summary>
    /// <remarks>Whoever leaves says nothing about the server, unless it was silent meanwhile; but a statement that was to
    /// try it and was left does not show that it is well.</remarks>
    public static ResiliencePipeline Attempt(Neo4jOptions options, CircuitBreakerStateProvider state) =>
        new ResiliencePipelineBuilder()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder()
                    .Handle<StatementException>(failure => failure.Remedy == Remedy.Retry)
                    .Handle<TimeoutRejectedException>()
                    .Handle<ServerSilentException>(),
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromSeconds(3),
                BreakDuration = options.BreakDuration,
                StateProvider = state,
            })
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = _ => ValueTask.FromResult(
                    state.CircuitState == CircuitState.Closed ? options.StatementTimeout : ProbeTimeout),
            })
            .Build();
}
