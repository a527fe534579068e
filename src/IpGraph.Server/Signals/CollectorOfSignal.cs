using OpenTelemetry.Exporter;

namespace IpGraph.Server.Signals;

/// <summary>Where one signal goes, if its own variables say other than those of all signals.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/otel/protocol/exporter/. The library reads these variables only where it sends
/// all signals or none.</remarks>
static class CollectorOfSignal
{
    /// <param name="options">As the variables of all signals say.</param>
    /// <param name="variables">The variables of the process that begin with OTEL_.</param>
    /// <param name="signal">TRACES, METRICS or LOGS.</param>
    public static void Apply(OtlpExporterOptions options, IReadOnlyDictionary<string, string?> variables, string signal)
    {
        string? Own(string name) => CollectorVariables.Value(variables, $"OTEL_EXPORTER_OTLP_{signal}_{name}");
        options.Protocol = Own("PROTOCOL") switch
        {
            "grpc" => OtlpExportProtocol.Grpc,
            "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
            _ => options.Protocol,
        };
        // An address of its own is used as it is, without a path for the signal behind it.
        if (Own("ENDPOINT") is { } address)
            options.Endpoint = new Uri(address);
        if (Own("HEADERS") is { } headers)
            options.Headers = headers;
        options.Compression = Own("COMPRESSION") switch
        {
            "gzip" => OtlpExportCompression.GZip,
            "none" => OtlpExportCompression.None,
            _ => options.Compression,
        };
        if (int.TryParse(Own("TIMEOUT"), out var patience))
            options.TimeoutMilliseconds = patience;
    }
}
