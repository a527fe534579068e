using IpGraph.Server.Signals;

namespace IpGraph.Server.Tests.Signals;

public sealed class CollectorVariablesTests
{
    const string All = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [Theory]
    [InlineData("", false, false, false)]
    [InlineData($"{All}=http://c:4317", true, true, true)]
    [InlineData($"{All}=", false, false, false)]
    [InlineData($"{All}=http://c:4317 OTEL_SDK_DISABLED=true", false, false, false)]
    [InlineData($"{All}=http://c:4317 OTEL_METRICS_EXPORTER=none", true, false, true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=https://c/v1/traces", true, false, false)]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=http://c:4317 OTEL_LOGS_EXPORTER=otlp", false, false, true)]
    public void A_signal_goes_where_its_variables_say(string given, bool traces, bool metrics, bool logs)
    {
        var read = CollectorVariables.Read(Variables(given));
        Assert.Equal((traces, metrics, logs), (read.Traces, read.Metrics, read.Logs));
        Assert.Equal("ipgraph", read.ServiceName);
    }

    [Theory]
    [InlineData("OTEL_TRACES_SAMPLER=always_on", true)]
    [InlineData("OTEL_TRACES_SAMPLER=", false)]
    [InlineData("OTEL_TRACES_SAMPLER_ARG=0.5", false)]
    public void A_sampler_is_one_that_is_named(string given, bool has) =>
        Assert.Equal(has, CollectorVariables.Read(Variables(given)).HasSampler);

    static Dictionary<string, string?> Variables(string given) => given
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(variable => variable.Split('=', 2))
        .ToDictionary(parts => parts[0], parts => (string?)parts[1]);
}
