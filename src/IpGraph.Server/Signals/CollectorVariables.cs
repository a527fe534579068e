using IpGraph.Server.Settings;

namespace IpGraph.Server.Signals;

/// <summary>What OpenTelemetry's own environment variables say of a collector.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/</remarks>
/// <param name="Traces">Whether traces go to one.</param>
/// <param name="Metrics">Whether measurements do.</param>
/// <param name="Logs">Whether the log does.</param>
/// <param name="HasSampler">Whether they say which requests are traced.</param>
/// <param name="ServiceName">What the server is called there.</param>
sealed record CollectorVariables(bool Traces, bool Metrics, bool Logs, bool HasSampler, string ServiceName)
{
    public const string Prefix = "OTEL_";

    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public bool IsNamed => Traces || Metrics || Logs;

    /// <summary>The variables of this process.</summary>
    public static IReadOnlyDictionary<string, string?> OfProcess() => Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>()
        .Where(variable => ((string)variable.Key).StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value);

    /// <exception cref="SettingsException">An address is none.</exception>
    public static CollectorVariables Read(IReadOnlyDictionary<string, string?> variables)
    {
        var isOff = string.Equals(Value(variables, "OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);
        return new CollectorVariables(
            !isOff && IsWanted(variables, "TRACES"),
            !isOff && IsWanted(variables, "METRICS"),
            !isOff && IsWanted(variables, "LOGS"),
            Value(variables, "OTEL_TRACES_SAMPLER") is not null,
            Value(variables, "OTEL_SERVICE_NAME") ?? "ipgraph");
    }

    static bool IsWanted(IReadOnlyDictionary<string, string?> variables, string signal)
    {
        var own = $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT";
        return (HasAddress(variables, own) | HasAddress(variables, Endpoint))
            && Value(variables, $"OTEL_{signal}_EXPORTER") is null or "otlp";
    }

    static bool HasAddress(IReadOnlyDictionary<string, string?> variables, string name)
    {
        if (Value(variables, name) is not { } text)
            return false;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? true
            : throw new SettingsException($"{name} is '{text}'; it is an address such as http://localhost:4317.");
    }

    /// <summary>A variable without what is around it; null where it is not set or empty.</summary>
    public static string? Value(IReadOnlyDictionary<string, string?> variables, string name) =>
        variables.GetValueOrDefault(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
