using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Validation;
using IpGraph.Server.Hosting;
using IpGraph.Server.Persisted;
using IpGraph.Server.Transports;

namespace IpGraph.Server.Limits;

/// <summary>Every limit that can be set; <c>docs/CONFIGURATION.md</c> lists the same.</summary>
public static class LimitSettings
{
    const int LargeBody = 100 * 1024 * 1024;

    public static IReadOnlyList<LimitSetting> All { get; } =
    [
        Transport("BODY_MAX", "bytes", "One request body, and one message on a WebSocket.",
            options => options.BodyMax, (options, number) => options with { BodyMax = number }, 1, LargeBody),
        Transport("JSON_DEPTH_MAX", "levels", "Nested JSON in a request.",
            options => options.JsonDepthMax, (options, number) => options with { JsonDepthMax = number }, 1, 500),
        Transport("HEADERS_MAX", "bytes", "All headers of a request.",
            options => options.HeadersMax, (options, number) => options with { HeadersMax = number }, 1024),
        Transport("HEADER_COUNT_MAX", "headers", "Headers of a request.",
            options => options.HeaderCountMax, (options, number) => options with { HeaderCountMax = number }, 10),
        Transport("REQUEST_LINE_MAX", "bytes", "The first line of a request, and so the query string of a GET.",
            options => options.RequestLineMax, (options, number) => options with { RequestLineMax = number }, 256),
        Transport("BATCH_MAX", "requests", "Requests in one list; 0 if lists are not taken.",
            options => options.BatchMax, (options, number) => options with { BatchMax = number }, 0, 1_000),
        Transport("REQUESTS_MAX", "requests", "Requests and operations on streams under way at once, subscriptions not counted; more are refused as OVERLOADED.",
            options => options.RequestsMax, (options, number) => options with { RequestsMax = number }),
        Transport("WAIT_MAX", "milliseconds", "How long work may wait for its turn; when all has waited longer for a second, requests are answered 503.",
            options => options.WaitMax.TotalMilliseconds,
            (options, number) => options with { WaitMax = TimeSpan.FromMilliseconds(number) }),
        Transport("STREAMS_MAX", "streams", "WebSockets and event streams that are open at once.",
            options => options.StreamsMax, (options, number) => options with { StreamsMax = number }, 0),
        Transport("STREAM_OPERATIONS_MAX", "operations", "Operations under way at once on one WebSocket or event stream.",
            options => options.StreamOperationsMax, (options, number) => options with { StreamOperationsMax = number }),
        Transport("STREAM_PING", "seconds", "How long an event stream may be silent before it is shown to be alive.",
            options => options.StreamPing.TotalSeconds,
            (options, number) => options with { StreamPing = TimeSpan.FromSeconds(number) }, 1, 3_600),
        Transport("SOCKET_INIT_TIMEOUT", "seconds", "How long a WebSocket may wait with its first message.",
            options => options.SocketInitTimeout.TotalSeconds,
            (options, number) => options with { SocketInitTimeout = TimeSpan.FromSeconds(number) }, 1, 3_600),
        Transport("COMPRESSION_MIN", "bytes", "Answers from this size on are compressed for clients that take it so.",
            options => options.CompressionMin, (options, number) => options with { CompressionMin = number }, 0),
        Transport("CACHE_MAX_AGE", "seconds", "How long others may keep the answer to a GET without asking again.",
            options => options.CacheMaxAge.TotalSeconds,
            (options, number) => options with { CacheMaxAge = TimeSpan.FromSeconds(number) }, 0),
        Transport("DOCUMENTS_MAX", "documents", "Documents that are kept for clients that name them by their hash.",
            options => options.DocumentsMax, (options, number) => options with { DocumentsMax = number }, 0),
        new("DOCUMENTS", "automatic", "automatic or trusted-only",
            "Whether clients may send documents, or only name those in the folder.",
            (limits, text) => limits with { Transport = limits.Transport with { Documents = ReadPolicy(text) } }),
        new("DOCUMENTS_FOLDER", "none", "folder", "Where documents outlive the process, or where the trusted ones lie.",
            (limits, text) => limits with { Transport = limits.Transport with { DocumentsFolder = text } }),
        new("ORIGINS", "none", "origins, separated by commas, or *",
            "Pages of other sites that may ask, such as https://example.org.",
            (limits, text) => limits with { Transport = limits.Transport with { Origins = ReadOrigins(text) } }),

        LimitSetting.Switch("INTROSPECTION", "true, in production false",
            "Whether documents may ask for the schema, and /graphql/schema shows it.",
            (limits, isOn) => ChangeValidation(limits, options => options with { Introspection = isOn }) with
            {
                Transport = limits.Transport with { PublishSchema = isOn },
            }),
        LimitSetting.Switch("SUGGESTIONS", "true, in production false",
            "Whether errors name what the schema has instead (\"did you mean\").",
            (limits, isOn) => ChangeValidation(limits, options => options with { Suggestions = isOn })),
        Engine("DOCUMENT_MAX", "characters", "One document.",
            limits => limits.DocumentCharactersMax, (limits, number) => limits with { DocumentCharactersMax = number }),
        Engine("TOKENS_MAX", "tokens", "Tokens of a document.",
            limits => limits.TokensMax, (limits, number) => limits with { TokensMax = number }),
        Engine("DEPTH_MAX", "levels", "Nested fields, those of introspection not counted.",
            limits => limits.SelectionDepthMax, (limits, number) => limits with { SelectionDepthMax = number }, 400),
        Engine("ALIASES_MAX", "aliases", "Aliases of a document.",
            limits => limits.AliasesMax, (limits, number) => limits with { AliasesMax = number }),
        Engine("ROOT_FIELDS_MAX", "fields", "Fields of the root in one operation.",
            limits => limits.RootFieldsMax, (limits, number) => limits with { RootFieldsMax = number }),
        Engine("FIELDS_MAX", "fields", "Fields of an operation with each fragment counted wherever it is spread.",
            limits => limits.FieldsMax, (limits, number) => limits with { FieldsMax = number }),
        Engine("DIRECTIVES_MAX", "directives", "Directives of a document.",
            limits => limits.DirectivesMax, (limits, number) => limits with { DirectivesMax = number }),
        Engine("COST_MAX", "nodes", "Nodes that an answer may be expected to visit.",
            limits => limits.CostMax, (limits, number) => limits with { CostMax = number }),
        Engine("DEADLINE", "milliseconds", "How long an answer may take.",
            limits => limits.Deadline!.Value.TotalMilliseconds,
            (limits, number) => limits with { Deadline = TimeSpan.FromMilliseconds(number) }) with
        {
            Default = $"5000, with neo4j {ServerLimits.DeadlineOverNeo4j.TotalMilliseconds}",
        },
    ];

    static LimitSetting Transport(
        string name,
        string unit,
        string meaning,
        Func<TransportOptions, double> get,
        Func<TransportOptions, int, TransportOptions> set,
        int min = 1,
        int max = int.MaxValue) => LimitSetting.Number(
            name,
            unit,
            meaning,
            limits => get(limits.Transport),
            (limits, number) => limits with { Transport = set(limits.Transport, number) },
            min,
            max);

    static LimitSetting Engine(
        string name,
        string unit,
        string meaning,
        Func<ExecutionLimits, double> get,
        Func<ExecutionLimits, int, ExecutionLimits> set,
        int max = int.MaxValue) => LimitSetting.Number(
            name,
            unit,
            meaning,
            limits => get(limits.Engine.Limits),
            (limits, number) => limits with { Engine = limits.Engine with { Limits = set(limits.Engine.Limits, number) } },
            max: max);

    static ServerLimits ChangeValidation(ServerLimits limits, Func<ValidationOptions, ValidationOptions> change) =>
        limits with { Engine = limits.Engine with { Validation = change(limits.Engine.Validation) } };

    static DocumentPolicy ReadPolicy(string text) => text switch
    {
        "automatic" => DocumentPolicy.Automatic,
        "trusted-only" => DocumentPolicy.TrustedOnly,
        _ => throw new SettingsException($"IPGRAPH_DOCUMENTS is '{text}'; it is automatic or trusted-only."),
    };

    static string[] ReadOrigins(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
