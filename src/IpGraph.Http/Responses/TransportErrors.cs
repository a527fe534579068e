using IpGraph.GraphQL.Errors;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Faults;

namespace IpGraph.Http.Responses;

/// <summary>Everything for which a request is turned away before the engine sees it.</summary>
static class TransportErrors
{
    /// <summary>The code of everything that has not the form of a request.</summary>
    public const string BadRequestCode = "BAD_REQUEST";

    public static readonly Refusal MethodNotAllowed = new(
        StatusCodes.Status405MethodNotAllowed, Error("Send a GraphQL request with POST or GET.", "METHOD_NOT_ALLOWED"))
    {
        Allow = "GET, HEAD, POST",
    };

    public static readonly Refusal OnlyReading = new(
        StatusCodes.Status405MethodNotAllowed, Error("The schema can only be read.", "METHOD_NOT_ALLOWED"))
    {
        Allow = "GET, HEAD",
    };

    public static readonly Refusal MethodNotAllowedOnStream = new(
        StatusCodes.Status405MethodNotAllowed,
        Error("Reserve a stream with PUT, open it with GET, use it with POST and DELETE.", "METHOD_NOT_ALLOWED"))
    {
        Allow = "DELETE, GET, POST, PUT",
    };

    public static readonly Refusal MutationOverGet = new(
        StatusCodes.Status405MethodNotAllowed, Error("A mutation cannot be sent with GET; send it with POST.", "METHOD_NOT_ALLOWED"))
    {
        Allow = "POST",
    };

    public static readonly Refusal NotAcceptable = new(
        StatusCodes.Status406NotAcceptable,
        Error("Accept application/graphql-response+json or application/json.", "NOT_ACCEPTABLE"));

    public static readonly Refusal PreconditionFailed = Of("PRECONDITION_FAILED");

    public static readonly Refusal NoStreamAccepted = new(
        StatusCodes.Status406NotAcceptable,
        Error("A subscription is a stream: accept text/event-stream or multipart/mixed;subscriptionSpec=1.0, or use a WebSocket.", "NOT_ACCEPTABLE"));

    public static readonly Refusal NotJson = new(
        StatusCodes.Status415UnsupportedMediaType,
        Error("Send the request as application/json in UTF-8.", "UNSUPPORTED_MEDIA_TYPE"))
    {
        Accept = "application/json",
    };

    public static readonly Refusal Encoded = new(
        StatusCodes.Status415UnsupportedMediaType,
        Error("Send the request without a content coding; the only one taken is identity.", "UNSUPPORTED_MEDIA_TYPE"))
    {
        AcceptEncoding = "identity",
    };

    public static readonly Refusal NoBody = BadRequest("The request has no body; send a JSON object with \"query\" or \"documentId\".");

    public static readonly Refusal NoQuery = BadRequest("The request has neither \"query\" nor \"documentId\".");

    public static readonly Refusal NotAnObject = BadRequest("The request must be a JSON object.");

    public static readonly Refusal NoBatches = BadRequest("Send one operation in a request; lists are not taken.");

    public static readonly Refusal MalformedJson = BadRequest("The request is not JSON.");

    public static readonly Refusal NotUtf8 = BadRequest("The request is not JSON in UTF-8.");

    public static readonly Refusal HalfCharacter =
        BadRequest("The request has a string that is no text: one half of an escaped surrogate pair stands alone.");

    public static readonly Refusal JsonNamesTwice =
        BadRequest("The request has an object that names something twice; name it once.");

    public static readonly Refusal BodyCutOff = BadRequest("The body of the request cannot be read.");

    public static readonly Refusal UnknownErrorBehavior = BadRequest("\"onError\" must be \"PROPAGATE\" or \"NULL\".");

    public static readonly Refusal TooManyStreams = new(
        StatusCodes.Status503ServiceUnavailable,
        Error("Too many streams are open; try again later.", "OVERLOADED"))
    {
        RetryAfterSeconds = 5,
    };

    public static readonly Refusal ForeignOrigin = new(
        StatusCodes.Status403Forbidden, Error("Pages of this origin may not open a WebSocket here.", "FORBIDDEN"));

    public static readonly Refusal UnknownKey = new(
        StatusCodes.Status401Unauthorized,
        Error("The key is not known here; ask the operator for another.", "UNAUTHENTICATED"))
    {
        Japanese = "この鍵は、ここでは知られていません。運営者から別の鍵を受け取ってください。",
    };

    /// <summary>The same where nobody needs a key.</summary>
    public static readonly Refusal NeedlessKey = new(
        StatusCodes.Status401Unauthorized,
        Error("The key is not known here; ask the operator for another, or ask without one.", "UNAUTHENTICATED"))
    {
        Japanese = "この鍵は、ここでは知られていません。運営者から別の鍵を受け取るか、鍵なしで問い合わせてください。",
    };

    public static readonly Refusal KeyMissing = new(
        StatusCodes.Status401Unauthorized,
        Error("Show a key: \"Authorization: Bearer …\" or \"X-Api-Key: …\".", "UNAUTHENTICATED"))
    {
        Japanese = "鍵を「Authorization: Bearer …」または「X-Api-Key: …」で示してください。",
    };

    public static readonly Refusal UnknownStream = new(
        StatusCodes.Status404NotFound, Error("There is no such stream; reserve one with PUT.", ErrorCodes.NotFound));

    public static readonly Refusal StreamTaken = new(
        StatusCodes.Status409Conflict, Error("The stream is already open.", "CONFLICT"));

    public static readonly Refusal OperationTaken = new(
        StatusCodes.Status409Conflict, Error("An operation with this id is under way on the stream.", "CONFLICT"));

    public static readonly Refusal TooManyOperations = new(
        StatusCodes.Status429TooManyRequests,
        Error("Too many operations are under way on the stream; wait until one of them ends.", "TOO_MANY_OPERATIONS"));

    public static readonly Refusal NoOperationId =
        BadRequest("On a reserved stream an operation needs \"extensions.operationId\".");

    public static readonly Refusal UnknownDocument = new(
        StatusCodes.Status400BadRequest, Error("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound))
    {
        // Clients that keep documents ask again with the text, but some do so only after a 200.
        StatusAsJson = StatusCodes.Status200OK,
    };

    public static readonly Refusal NotTrusted = new(
        StatusCodes.Status403Forbidden,
        Error("Only documents that this server knows are executed; send a \"documentId\".", "DOCUMENT_NOT_TRUSTED"));

    public static readonly Refusal WrongHash = BadRequest("The hash is not that of the \"query\".");

    public static readonly Refusal WrongDocumentId = BadRequest(
        "The \"documentId\" is not that of the document that the request sends or names beside it; send one of the two.");

    public static readonly Refusal NotAPersistedQuery = BadRequest(
        "\"extensions.persistedQuery\" must have \"version\" 1 and a \"sha256Hash\" of 64 hexadecimals.");

    public static readonly Refusal EmptyBatch = BadRequest("The list of requests is empty.");

    public static readonly Refusal StreamInBatch = BadRequest("A subscription cannot be part of a list of requests.");

    public static readonly Refusal TooMuchUnread = new(
        StatusCodes.Status503ServiceUnavailable,
        Error("More is asked than is read: earlier answers still wait to be taken; read them first.", "OVERLOADED"))
    {
        Japanese = "受け取られていない答えが残っています。先にそれらを受け取ってください。",
        RetryAfterSeconds = 1,
    };

    public static readonly Refusal Overloaded = new(
        StatusCodes.Status503ServiceUnavailable,
        Error("More is asked than can be answered at the moment; try again later.", "OVERLOADED"))
    {
        Japanese = "いまは、答えられる量を超える要求が来ています。少し待ってから、もう一度お試しください。",
        RetryAfterSeconds = 1,
    };

    public static readonly Refusal StreamInterrupted = new(
        StatusCodes.Status503ServiceUnavailable,
        Error("The stream ends before its subscription does; subscribe again.", "STREAM_INTERRUPTED"));

    public static readonly Refusal Internal = new(
        StatusCodes.Status500InternalServerError, Error("Internal error.", ErrorCodes.Internal))
    {
        Japanese = "サーバーの誤りで答えられませんでした。続くようでしたら、運営者にお知らせください。",
    };

    public static Refusal NotBoolean(string parameter) => BadRequest($"\"{parameter}\" must be \"true\" or \"false\".");

    public static Refusal NoSuchParameter(string parameter, IReadOnlyList<string> known) =>
        BadRequest($"There is no parameter \"{(parameter.Length > 60 ? parameter[..60] + "…" : parameter)}\"; there is {string.Join(", ", known)}.");

    public static Refusal JsonTooDeep(int depthMax) =>
        BadRequest($"The JSON of the request nests more than the {depthMax} levels deep that are allowed.");

    public static Refusal MustBe(string parameter, string kind) => BadRequest($"\"{parameter}\" must be {kind}.");

    public static Refusal BatchTooLarge(int requestsMax) =>
        BadRequest($"The list has more than the {requestsMax} requests that are allowed.");

    public static Refusal GivenTwice(string parameter) => BadRequest($"\"{parameter}\" is given twice.");

    public static Refusal BodyTooLarge(long bytesMax) => new(
        StatusCodes.Status413PayloadTooLarge,
        Error($"The body of the request is larger than the {bytesMax} bytes that are allowed.", "PAYLOAD_TOO_LARGE"))
    {
        Japanese = $"要求の本文が、許される{bytesMax}バイトを超えています。",
    };

    public static Refusal RequestLineTooLong(int bytesMax) => new(
        StatusCodes.Status414UriTooLong,
        Error($"The first line of the request is longer than the {bytesMax} bytes that are allowed; say less in the address, or send a GraphQL request with POST.",
            "URI_TOO_LONG"))
    {
        Japanese = $"要求の1行目が、許される{bytesMax}バイトを超えています。アドレスを短くするか、GraphQL の要求を POST で送ってください。",
    };

    public static Refusal HeadersTooLarge(int bytesMax) => new(
        StatusCodes.Status431RequestHeaderFieldsTooLarge,
        Error($"The headers of the request are larger than the {bytesMax} bytes that are allowed.", "HEADERS_TOO_LARGE"))
    {
        Japanese = $"要求のヘッダーが、許される{bytesMax}バイトを超えています。",
    };

    public static Refusal TooManyHeaders(int count, int countMax) => new(
        StatusCodes.Status431RequestHeaderFieldsTooLarge,
        Error($"The request has {count} headers, {countMax} are allowed.", "HEADERS_TOO_LARGE"))
    {
        Japanese = $"要求に{count}個のヘッダーがあります。許されるのは{countMax}個までです。",
    };

    /// <summary>The client has not enough left.</summary>
    public static Refusal Unpaid(QuotaShortage shortage) => new(StatusCodes.Status429TooManyRequests, shortage.ToError())
    {
        Japanese = shortage.Words.Japanese,
    };

    /// <summary>A refusal that says no more than its code means.</summary>
    static Refusal Of(string code)
    {
        var fault = FaultList.Find(code)!;
        return new(fault.Status, Error(fault.Words.English, code)) { Japanese = fault.Words.Japanese };
    }

    static Refusal BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, Error(message, BadRequestCode));

    static GraphQLError Error(string message, string code) => new(message) { Code = code };
}

/// <summary>Why a request goes no further, and the HTTP status that says so.</summary>
sealed record Refusal(int Status, GraphQLError Error)
{
    /// <summary>The status for clients that take <c>application/json</c> only, where it is another.</summary>
    public int? StatusAsJson { get; init; }

    /// <summary>The message of the error in Japanese, where it is told in other forms than GraphQL's; null where its code tells
    /// enough.</summary>
    public string? Japanese { get; init; }

    /// <summary>The message for readers of both languages.</summary>
    public BilingualText Words => Japanese is null ? Fault.Quote(Error.Code, Error.Message) : new(Error.Message, Japanese);

    /// <summary>The methods that would have been allowed.</summary>
    public string? Allow { get; init; }

    /// <summary>The media type that would have been taken.</summary>
    public string? Accept { get; init; }

    /// <summary>The content coding that would have been taken.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>When it may be worth to try again.</summary>
    public int? RetryAfterSeconds { get; init; }
}
