using IpGraph.Http.Cors;
using IpGraph.Http.Options;
using IpGraph.Server.Settings.Grammars;

namespace IpGraph.Server.Settings.Sections;

/// <summary>What the transports carry, how much of it, and to whom.</summary>
static class TransportSection
{
    const int LargeBody = 100 * 1024 * 1024;

    public static IReadOnlyList<Setting> All { get; } =
    [
        Of("BODY_MAX", Bytes.Between(1, LargeBody),
            "One request body, and one message on a WebSocket.",
            options => options.BodyMax, (options, size) => options with { BodyMax = size }),
        Of("JSON_DEPTH_MAX", Counts.Of("levels", 1, 500),
            "Nested JSON in a request.",
            options => options.JsonDepthMax, (options, number) => options with { JsonDepthMax = number }),
        Of("HEADERS_MAX", Bytes.Between(1024),
            "All headers of a request.",
            options => options.HeadersMax, (options, size) => options with { HeadersMax = size }),
        Of("HEADER_COUNT_MAX", Counts.Of("headers", 10),
            "Headers of a request.",
            options => options.HeaderCountMax, (options, number) => options with { HeaderCountMax = number }),
        Of("REQUEST_LINE_MAX", Bytes.Between(256),
            "The first line of a request, and so the query string of a GET.",
            options => options.RequestLineMax, (options, size) => options with { RequestLineMax = size }),
        Of("BATCH_MAX", Counts.Of("requests", 0, 1_000),
            "Requests in one list; 0 if lists are not taken.",
            options => options.BatchMax, (options, number) => options with { BatchMax = number }),
        Of("REQUESTS_MAX", Counts.Of("requests"),
            "Requests and operations on streams under way at once, subscriptions not counted; more are refused as OVERLOADED.",
            options => options.RequestsMax, (options, number) => options with { RequestsMax = number }),
        Of("WAIT_MAX", Times.InMilliseconds(1, 86_400_000),
            "How long work may wait for its turn; when all has waited longer for a second, requests are answered 503.",
            options => options.WaitMax, (options, time) => options with { WaitMax = time }),
        Of("STREAMS_MAX", Counts.Of("streams", 0),
            "WebSockets and event streams that are open at once.",
            options => options.StreamsMax, (options, number) => options with { StreamsMax = number }),
        Of("STREAM_OPERATIONS_MAX", Counts.Of("operations"),
            "Operations under way at once on one WebSocket or event stream.",
            options => options.StreamOperationsMax, (options, number) => options with { StreamOperationsMax = number }),
        Of("STREAM_PING", Times.InSeconds(1, 3_600),
            "How long a stream may be silent before it is shown to be alive; a WebSocket that then does not answer for as long is closed.",
            options => options.StreamPing, (options, time) => options with { StreamPing = time }),
        Of("SOCKET_INIT_TIMEOUT", Times.InSeconds(1, 3_600),
            "How long a WebSocket may wait with its first message.",
            options => options.SocketInitTimeout, (options, time) => options with { SocketInitTimeout = time }),
        Of("WRITE_RATE_MIN", Bytes.Between(1, unit: "bytes in a second"),
            "How fast a client must take what it asked for, after ten seconds of grace; else its connection ends.",
            options => options.WriteRateMin, (options, size) => options with { WriteRateMin = size }),
        Of("COMPRESSION_MIN", Bytes.Between(0),
            "Answers from this size on are compressed (br, zstd or gzip) for clients that take it so; those that are sent again are kept compressed.",
            options => options.CompressionMin, (options, size) => options with { CompressionMin = size }),
        Of("CACHE_MAX_AGE", Times.InSeconds(0, 31_536_000),
            "How long others may keep the answer to a GET without asking again.",
            options => options.CacheMaxAge, (options, time) => options with { CacheMaxAge = time }),
        Of("DOCUMENTS_MAX", Counts.Of("documents", 0),
            "Documents that are kept for clients that name them by their hash.",
            options => options.DocumentsMax, (options, number) => options with { DocumentsMax = number }),
        Of("DOCUMENTS_BYTES_MAX", Bytes.Between(0),
            "Bytes of those documents; the oldest make room.",
            options => options.DocumentsBytesMax, (options, size) => options with { DocumentsBytesMax = size }),
        Of("DOCUMENTS", Choices.Of(("automatic", DocumentPolicy.Automatic), ("trusted-only", DocumentPolicy.TrustedOnly)),
            "Whether clients may send documents, or only name those of the catalogue and of the folder.",
            options => options.Documents, (options, policy) => options with { Documents = policy }),
        Of("DOCUMENTS_FOLDER", Texts.Of("folder"), "Where documents outlive the process, or where more trusted ones lie.",
            options => options.DocumentsFolder, (options, folder) => options with { DocumentsFolder = folder }),
        Of("ORIGINS", Texts.List("origins, separated by commas, or *", ProblemOfOrigin),
            "Pages of other sites that may ask, such as https://example.org; in production each exactly.",
            options => options.Origins, (options, origins) => options with { Origins = origins }) with
        {
            Default = "http://localhost:*, in production none",
        },
    ];

    /// <summary>A setting of how requests are taken.</summary>
    internal static Setting Of<T>(
        string name,
        Grammar<T> grammar,
        string meaning,
        Func<TransportOptions, T> get,
        Func<TransportOptions, T, TransportOptions> set) => Setting.Of(
            name,
            grammar,
            meaning,
            settings => get(settings.Transport),
            (settings, value) => settings with { Transport = set(settings.Transport, value) });

    static string? ProblemOfOrigin(string origin) =>
        Origins.ProblemOf(origin) is { } problem ? $"has '{origin}', which no page ever has: {problem}" : null;
}
