using System.Diagnostics;
using IpGraph.Server.Signals.Tracing;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry.Trace;

namespace IpGraph.Server.Tests.Signals.Tracing;

public sealed class BoundedSamplerTests
{
    readonly BoundedSampler sampler = new(10, new FakeTimeProvider());

    [Fact]
    public void Clients_that_ask_for_a_trace_take_none_from_the_others()
    {
        Assert.Equal(10, Recorded(Client(ActivityTraceFlags.Recorded)));
        Assert.Equal(10, Recorded(default));
        Assert.Equal(0, Recorded(Client(ActivityTraceFlags.Recorded)));
    }

    [Fact]
    public void What_a_client_does_not_record_is_not_recorded_here() =>
        Assert.Equal(0, Recorded(Client(ActivityTraceFlags.None)));

    int Recorded(ActivityContext client) => Enumerable.Range(0, 50).Count(_ =>
        sampler.ShouldSample(new SamplingParameters(client, ActivityTraceId.CreateRandom(), "HTTP", ActivityKind.Server, null, null))
            .Decision == SamplingDecision.RecordAndSample);

    static ActivityContext Client(ActivityTraceFlags flags) =>
        new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true);
}
