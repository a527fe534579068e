using IpGraph.GraphQL.Errors;

namespace IpGraph.Server.Transports;

/// <summary>Everything for which a request is turned away before the engine sees it.</summary>
static class TransportErrors
{
    public static readonly Refusal MethodNotAllowed = new(
        StatusCodes.Status405MethodNotAllowed, Error("Send a GraphQL request with POST or GET.", "METHOD_NOT_ALLOWED"))
    {
        Allow = "GET, HEAD, POST",
    };

    public static readonly Refusal OnlyQueriesOverGet = new(
        StatusCodes.Status405MethodNotAllowed, Error("Only a query can be sent with GET; send this with POST.", "METHOD_NOT_ALLOWED"))
    {
        Allow = "POST",
    };

    public static readonly Refusal NotAcceptable = new(
        StatusCodes.Status406NotAcceptable,
        Error("Accept application/graphql-response+json or application/json.", "NOT_ACCEPTABLE"));

    public static readonly Refusal NoStreamAccepted = new(
        StatusCodes.Status406NotAcceptable,
        Error("A subscription is a stream: accept text/event-stream, or use a WebSocket.", "NOT_ACCEPTABLE"));

    public static readonly Refusal NotJson = new(
        StatusCodes.Status415UnsupportedMediaType,
        Error("Send the request as application/json in UTF-8.", "UNSUPPORTED_MEDIA_TYPE"));

    public static readonly Refusal Encoded = new(
        StatusCodes.Status415UnsupportedMediaType,
        Error("Send the request without a content encoding.", "UNSUPPORTED_MEDIA_TYPE"));

    public static readonly Refusal NoBody = BadRequest("The request has no body; send a JSON object with \"query\".");

    public static readonly Refusal NoQuery = BadRequest("The request has no \"query\".");

    public static readonly Refusal NotAnObject = BadRequest("The request must be a JSON object.");

    public static readonly Refusal NoBatches = BadRequest("Send one operation in a request; lists are not taken.");

    public static readonly Refusal MalformedJson =
        BadRequest("The request is not JSON in UTF-8, nests too deep or names something twice.");

    public static readonly Refusal BodyCutOff = BadRequest("The body of the request cannot be read.");

    public static readonly Refusal UnknownErrorBehavior = BadRequest("\"onError\" must be \"PROPAGATE\" or \"NULL\".");

    public static readonly Refusal Internal = new(
        StatusCodes.Status500InternalServerError, Error("Internal error.", ErrorCodes.Internal));

    public static Refusal MustBe(string parameter, string kind) => BadRequest($"\"{parameter}\" must be {kind}.");

    public static Refusal GivenTwice(string parameter) => BadRequest($"\"{parameter}\" is given twice.");

    public static Refusal BodyTooLarge(long bytesMax) => new(
        StatusCodes.Status413PayloadTooLarge,
        Error($"The body of the request is larger than the {bytesMax} bytes that are allowed.", "PAYLOAD_TOO_LARGE"));

    static Refusal BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, Error(message, "BAD_REQUEST"));

    static GraphQLError Error(string message, string code) => new(message) { Code = code };
}

/// <summary>Why a request goes no further, and the HTTP status that says so.</summary>
sealed record Refusal(int Status, GraphQLError Error)
{
    /// <summary>The methods that would have been allowed.</summary>
    public string? Allow { get; init; }
}
