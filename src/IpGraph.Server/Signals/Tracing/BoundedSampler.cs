using System.Diagnostics;
using OpenTelemetry.Trace;

namespace IpGraph.Server.Signals.Tracing;

/// <summary>Records at most so many requests a second, and as many again of those whose client records its own part.</summary>
/// <remarks>Both are counted apart: strangers who ask for a trace with every request take none from the others, and cannot make
/// the server record all that they send. Which requests it will be is known before they are answered: not by how they end.</remarks>
sealed class BoundedSampler(int perSecond, TimeProvider clock) : Sampler
{
    readonly SteadyRate own = new(perSecond, clock);
    readonly SteadyRate asked = new(perSecond, clock);

    /// <summary>Whether a request is recorded that no client brings a trace for.</summary>
    public bool Begin() => own.Take();

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        var parent = samplingParameters.ParentContext;
        if (parent.TraceId == default)
            return new SamplingResult(Begin());
        return new SamplingResult(parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) && asked.Take());
    }
}
