using System.Diagnostics;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Signals.Tracing;

public sealed class RequestTraceTests
{
    const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const string SpanId = "00f067aa0ba902b7";
    const string Recorded = $"00-{TraceId}-{SpanId}-01";
    const string NotRecorded = $"00-{TraceId}-{SpanId}-00";

    [Fact]
    public async Task Few_requests_are_all_recorded_and_each_begins_a_trace()
    {
        await using var host = await TracedHost.StartAsync();
        var seen = new List<string>();
        for (var one = 0; one < 20; one++)
            seen.Add(await host.AskAsync());

        await Recording(host, 20);
        Assert.Distinct(seen);
        Assert.Equal(seen, host.Recorded.Select(trace => trace.TraceId.ToString()));
        Assert.All(host.Recorded, trace =>
        {
            Assert.Equal(default, trace.ParentSpanId);
            Assert.Equal(ActivityKind.Server, trace.Kind);
            Assert.Equal("GET", trace.DisplayName);
            Assert.Equal("GET", trace.GetTagItem("http.request.method"));
            Assert.Equal("http", trace.GetTagItem("url.scheme"));
            Assert.Equal("127.0.0.1", trace.GetTagItem("server.address"));
            Assert.Equal("1.1", trace.GetTagItem("network.protocol.version"));
            Assert.Equal(200, trace.GetTagItem("http.response.status_code"));
            Assert.Equal(ActivityStatusCode.Unset, trace.Status);
        });
    }

    [Fact]
    public async Task Of_a_request_beyond_the_bound_nothing_is_made()
    {
        await using var host = await TracedHost.StartAsync(max: 1);
        var begun = Stopwatch.GetTimestamp();
        var seen = new List<string>();
        for (var one = 0; one < 300; one++)
            seen.Add(await host.AskAsync());

        var most = 2 + (int)Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await Recording(host, seen.Count(trace => trace.Length > 0));
        Assert.InRange(host.Recorded.Count, 1, most);
    }

    [Fact]
    public async Task A_trace_of_the_client_is_taken_up()
    {
        await using var host = await TracedHost.StartAsync();
        Assert.Equal(TraceId, await host.AskAsync(Recorded));
        await Recording(host, 1);
        var trace = host.Recorded.Single();
        Assert.Equal((TraceId, SpanId), (trace.TraceId.ToString(), trace.ParentSpanId.ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_trace_that_the_client_does_not_record_is_named_and_not_recorded(bool isLogged)
    {
        await using var host = await TracedHost.StartAsync(isLogged: isLogged);
        Assert.Equal(TraceId, await host.AskAsync(NotRecorded));
        await host.AskAsync();
        await Recording(host, 1);
        Assert.NotEqual(TraceId, host.Recorded.Single().TraceId.ToString());
    }

    [Fact]
    public async Task The_log_names_the_trace_that_is_recorded_and_names_one_where_none_is()
    {
        await using var host = await TracedHost.StartAsync(max: 1, isLogged: true);
        var seen = new List<string>();
        for (var one = 0; one < 300; one++)
            seen.Add(await host.AskAsync());

        Assert.Distinct(seen);
        Assert.DoesNotContain("", seen);
        await Eventually.Holds(() => Task.FromResult(host.Recorded.Count > 0));
        Assert.Equal(seen[0], host.Recorded[0].TraceId.ToString());
        Assert.Equal(default, host.Recorded[0].ParentSpanId);
        Assert.True(host.Recorded.Count < 300);
    }

    [Fact]
    public async Task Where_the_log_names_traces_the_bound_on_those_that_clients_ask_for_holds_too()
    {
        await using var host = await TracedHost.StartAsync(max: 1, isLogged: true);
        for (var one = 0; one < 300; one++)
            Assert.Equal(TraceId, await host.AskAsync(Recorded));
        Assert.InRange(host.WithParts, 1, 299);
        await Recording(host, host.WithParts);
    }

    [Theory]
    [InlineData("always_on", null, null, 300)]
    [InlineData("always_on", null, NotRecorded, 300)]
    [InlineData("always_off", null, Recorded, 0)]
    [InlineData("parentbased_always_on", null, null, 300)]
    [InlineData("parentbased_always_on", null, Recorded, 300)]
    [InlineData("parentbased_always_on", null, NotRecorded, 0)]
    [InlineData("parentbased_always_off", null, null, 0)]
    [InlineData("parentbased_always_off", null, Recorded, 300)]
    [InlineData("parentbased_traceidratio", "0", null, 0)]
    [InlineData("parentbased_traceidratio", "0", Recorded, 300)]
    [InlineData("parentbased_traceidratio", "1", null, 300)]
    [InlineData("traceidratio", "0", Recorded, 0)]
    [InlineData("traceidratio", "1", NotRecorded, 300)]
    public async Task A_sampler_that_is_named_decides_alone(string sampler, string? argument, string? traceParent, int recorded)
    {
        await using var host = await TracedHost.StartAsync(
            1, false, ("OTEL_TRACES_SAMPLER", sampler), ("OTEL_TRACES_SAMPLER_ARG", argument));
        for (var one = 0; one < 300; one++)
            await host.AskAsync(traceParent);
        await Recording(host, recorded);
    }

    [Fact]
    public async Task A_ratio_decides_by_the_trace()
    {
        await using var host = await TracedHost.StartAsync(
            1, false, ("OTEL_TRACES_SAMPLER", "traceidratio"), ("OTEL_TRACES_SAMPLER_ARG", "0.5"));
        for (var one = 0; one < 400; one++)
            await host.AskAsync();
        Assert.InRange(host.Recorded.Count, 120, 280);
        // The same trace is decided in the same way, whoever brings it.
        foreach (var trace in host.Recorded.Take(5).Select(trace => trace.TraceId.ToString()).ToList())
        {
            var before = host.Recorded.Count;
            await host.AskAsync($"00-{trace}-{SpanId}-00");
            await Recording(host, before + 1);
        }
    }

    [Fact]
    public async Task What_fails_is_told_as_failed()
    {
        await using var host = await TracedHost.StartAsync();
        await host.AskAsync(query: "?fail");
        await host.AskAsync(query: "?throw");
        await Recording(host, 2);
        Assert.All(host.Recorded, trace => Assert.Equal(ActivityStatusCode.Error, trace.Status));
        Assert.Equal(["503", "System.InvalidOperationException"], host.Recorded.Select(trace => (string)trace.GetTagItem("error.type")!));
    }

    /// <summary>A trace ends a moment after its answer was read; none comes late.</summary>
    static async Task Recording(TracedHost host, int count)
    {
        await Eventually.Holds(() => Task.FromResult(host.Recorded.Count >= count));
        Assert.Equal(count, host.Recorded.Count);
    }
}
