using IpGraph.Server.Settings.Grammars;

namespace IpGraph.Server.Settings.Sections;

/// <summary>What the server tells of itself.</summary>
static class SignalSection
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of("METRICS", Switches.OnOrOff, "Whether `/metrics` is served.",
            settings => settings.Metrics,
            (settings, isOn) => settings with { Signals = settings.Signals with { ShowMetrics = isOn } }) with
        {
            Default = EngineSection.OpenInDevelopment,
        },
        Setting.Of("TRACES_MAX", Counts.Of("traces in a second", max: 10_000),
            "Requests that are traced, and as many again whose client asks for it, where `OTEL_TRACES_SAMPLER` is not set.",
            settings => settings.Signals.TracesMax,
            (settings, max) => settings with { Signals = settings.Signals with { TracesMax = max } }),
        Setting.Of("LOG", Choices.Of(("text", LogFormat.Text), ("json", LogFormat.Json)), "How the log is written.",
            settings => settings.Signals.Log, (settings, log) => settings with { Signals = settings.Signals with { Log = log } }),
    ];
}
