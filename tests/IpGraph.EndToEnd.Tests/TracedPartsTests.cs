using System.Collections.Concurrent;
using System.Diagnostics;
using IpGraph.Embedded.Signals;
using IpGraph.GraphQL.Signals;

namespace IpGraph.EndToEnd.Tests;

/// <summary>The parts of an operation belong to a trace that somebody else begins and decides on.</summary>
[Collection(nameof(RealGraph))]
public sealed class TracedPartsTests(RealGraph graph) : IDisposable
{
    readonly ConcurrentQueue<(ActivityTraceId Trace, string Part)> asked = new();
    ActivityListener? listener;

    public void Dispose() => listener?.Dispose();

    [Fact]
    public async Task A_trace_that_is_recorded_has_every_part()
    {
        Listen();
        using var whole = new Activity("request").Start();
        await AskAsync();
        var parts = asked.Where(one => one.Trace == whole.TraceId).Select(one => one.Part).ToList();
        Assert.Equal(["GraphQL Operation", "parse", "validate", "plan", "bind", "execute", "Connection"], parts);
    }

    [Fact]
    public async Task Of_a_trace_that_is_not_recorded_no_part_is_asked_for()
    {
        Listen();
        using var whole = new Activity("request").Start();
        whole.IsAllDataRequested = false;
        await AskAsync();
        Assert.DoesNotContain(asked, one => one.Trace == whole.TraceId);
    }

    [Fact]
    public async Task Without_a_trace_no_part_begins_one()
    {
        Listen();
        await AskAsync();
        Assert.DoesNotContain(asked, one => one.Trace == default);
    }

    void Listen()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is OperationTrace.Name or QueryTrace.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> part) =>
            {
                asked.Enqueue((part.Parent.TraceId, part.Name));
                return ActivitySamplingResult.AllData;
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>A document of its own each time, so that nothing of it is kept.</summary>
    Task<byte[]> AskAsync() => graph.Engine.AskAsync($"query Q{Guid.NewGuid():N} {{ measures(first: 1) {{ nodes {{ id }} }} }}");
}
