namespace IpGraph.Http.Options;

/// <summary>What the transports carry, how much of it, and to whom.</summary>
public sealed record TransportOptions
{
    /// <summary>Bytes of one request body, and of one message on a WebSocket.</summary>
    public int BodyMax { get; init; } = 1024 * 1024;

    /// <summary>Levels of nested JSON in a request.</summary>
    public int JsonDepthMax { get; init; } = 64;

    /// <summary>Bytes of all headers of a request.</summary>
    public int HeadersMax { get; init; } = 32 * 1024;

    public int HeaderCountMax { get; init; } = 100;

    /// <summary>Bytes of the first line of a request.</summary>
    public int RequestLineMax { get; init; } = 8 * 1024;

    /// <summary>Requests in one list; 0 if lists are not taken.</summary>
    public int BatchMax { get; init; }

    /// <summary>Requests under way at once before others are turned away.</summary>
    public int RequestsMax { get; init; } = 2_000;

    /// <summary>How long work may wait for its turn; when all has waited longer for a second, requests are turned away.</summary>
    public TimeSpan WaitMax { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Operations under way at once on one WebSocket or one event stream.</summary>
    public int StreamOperationsMax { get; init; } = 50;

    /// <summary>WebSockets and event streams that are open at once.</summary>
    public int StreamsMax { get; init; } = 5_000;

    /// <summary>How long an open stream may be silent before it is shown to be alive.</summary>
    public TimeSpan StreamPing { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a WebSocket may wait with its first message.</summary>
    public TimeSpan SocketInitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Bytes in a second that a client must take of what it asked for, after ten seconds of grace.</summary>
    public int WriteRateMin { get; init; } = 32 * 1024;

    public DocumentPolicy Documents { get; init; }

    /// <summary>How many documents are kept for clients that name them by their hash.</summary>
    public int DocumentsMax { get; init; } = 1_000;

    /// <summary>How many bytes of documents are kept for them.</summary>
    public int DocumentsBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Where documents are kept, or where the trusted ones lie; null for in memory only.</summary>
    public string? DocumentsFolder { get; init; }

    /// <summary>Bytes from which on an answer is compressed for clients that take it so.</summary>
    public int CompressionMin { get; init; } = 1024;

    /// <summary>How long others may keep the answer to a GET without asking again.</summary>
    public TimeSpan CacheMaxAge { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the schema can be read at <c>/graphql/schema</c>.</summary>
    public bool PublishSchema { get; init; } = true;

    /// <summary>What a client may ask in a window, in nodes as costs are; 0 for without bound.</summary>
    public int QuotaMax { get; init; }

    /// <summary>In which a client that asked all it may gets all of it back.</summary>
    public TimeSpan QuotaWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The file with the list of keys to be shown; null where there are none.</summary>
    public string? Keys { get; init; }

    /// <summary>Whether those who show no key may ask.</summary>
    public bool Anonymous { get; init; } = true;

    /// <summary>Pages of other sites that may ask, such as <c>https://example.org</c>; <c>*</c> for all.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
}
