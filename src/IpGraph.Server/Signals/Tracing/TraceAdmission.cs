using System.Diagnostics;
using OpenTelemetry.Trace;

namespace IpGraph.Server.Signals.Tracing;

/// <summary>Decides for each request whether it is recorded, once and before anything is made for it.</summary>
/// <remarks>The library would make an object for every request that it then does not record, and ask for each of its parts.</remarks>
sealed class TraceAdmission
{
    Sampler? rule;

    /// <param name="sampler">What decides from now on.</param>
    /// <returns>What the library is to ask: it hears what was decided.</returns>
    public Sampler Follow(Sampler sampler)
    {
        rule = sampler;
        return new DecidedSampler();
    }

    /// <summary>The trace that a request begins of which no client and no log has one; null if it is not recorded.</summary>
    public ActivityTraceId? Begin()
    {
        // A bound does not look at the trace: none is made for what it refuses.
        if (rule is BoundedSampler bound)
            return bound.Begin() ? ActivityTraceId.CreateRandom() : null;
        var trace = ActivityTraceId.CreateRandom();
        return Admits(default, trace) ? trace : null;
    }

    /// <param name="parent">What the client says of its own part; default if it says nothing.</param>
    /// <param name="trace">The trace that the request would belong to.</param>
    public bool Admits(ActivityContext parent, ActivityTraceId trace)
    {
        var asked = new SamplingParameters(parent, trace, RequestTrace.Operation, ActivityKind.Server, null, null);
        return rule?.ShouldSample(asked).Decision == SamplingDecision.RecordAndSample;
    }

    sealed class DecidedSampler : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
            new(samplingParameters.ParentContext.TraceFlags.HasFlag(ActivityTraceFlags.Recorded));
    }
}
