namespace IpGraph.GraphQL.Errors;

/// <summary>What went wrong with a request, in the form that the caller is shown.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Errors</remarks>
public sealed record GraphQLError(string Message)
{
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    public ResponsePath? Path { get; init; }

    /// <summary>One of <see cref="ErrorCodes"/>, sent as <c>extensions.code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>What is sent under <c>extensions</c> beside the code.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The section of the specification that was broken, for those who read our tests.</summary>
    public string? Section { get; init; }

    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations)})";
}

/// <summary>The codes that a client may rely on.</summary>
public static class ErrorCodes
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string BadUserInput = "BAD_USER_INPUT";
    public const string NotFound = "NOT_FOUND";
    public const string CostLimitExceeded = "COST_LIMIT_EXCEEDED";
    public const string RateLimited = "RATE_LIMITED";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string StoreUnavailable = "STORE_UNAVAILABLE";
    public const string AnswerTooLarge = "ANSWER_TOO_LARGE";
    public const string Timeout = "TIMEOUT";
    public const string Internal = "INTERNAL";
}
