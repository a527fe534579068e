using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IpGraph.GraphQL.Errors;
using IpGraph.Operations;
using IpGraph.Operations.Inputs;
using Microsoft.AspNetCore.WebUtilities;

namespace IpGraph.Http.Responses;

/// <summary>Why a request of the REST API has no answer, as problem details.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9457</remarks>
sealed record Problem(int Status, string Detail, string Code)
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Names the kind of problem; the same for all problems of a code.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => $"urn:ipgraph:problem:{Code.ToLowerInvariant().Replace('_', '-')}";

    /// <summary>Tells the kind of problem; the same for all problems of a status.</summary>
    [JsonPropertyOrder(-1)]
    public string Title
    {
        get
        {
            var words = ReasonPhrases.GetReasonPhrase(Status).Split(' ');
            return string.Join(' ', words.Select((word, place) => place == 0 || word.All(char.IsAsciiLetterUpper) ? word : word.ToLowerInvariant()));
        }
    }

    /// <summary>Each thing that is wrong, where there are several or a parameter is to blame.</summary>
    public IReadOnlyList<ProblemPart>? Errors { get; init; }

    [JsonIgnore]
    public int? RetryAfterSeconds { get; init; }

    [JsonIgnore]
    public string? Allow { get; init; }

    public static Problem NotFound(string detail) =>
        new(StatusCodes.Status404NotFound, detail, ErrorCodes.NotFound);

    /// <summary>An operation was asked for what its parameters do not name.</summary>
    /// <param name="problems">One or more.</param>
    public static Problem NotFound(IReadOnlyList<VariableProblem> problems) => NotFound(VariableProblem.Join(problems)) with
    {
        Errors = [.. problems.Select(problem => new ProblemPart(ErrorCodes.NotFound, problem.Message, problem.Parameter))],
    };

    public static Problem NotAcceptable(IEnumerable<Representation> offered) => new(
        StatusCodes.Status406NotAcceptable,
        $"This can be had as {string.Join(", ", offered.Select(one => $"{one.MediaType} (.{one.Suffix})"))}.",
        "NOT_ACCEPTABLE");

    public static readonly Problem OnlyReading =
        new(StatusCodes.Status405MethodNotAllowed, "This address can only be read, with GET or HEAD.", "METHOD_NOT_ALLOWED")
        {
            Allow = "GET, HEAD",
        };

    public static readonly Problem ForeignOrigin = new(
        StatusCodes.Status403Forbidden, "Pages of this origin may not ask here.", "FORBIDDEN");

    public static Problem BadInput(IReadOnlyList<VariableProblem> problems) => new(
        StatusCodes.Status400BadRequest,
        string.Join(' ', problems.Select(problem => problem.Message)),
        ErrorCodes.BadUserInput)
    {
        Errors = [.. problems.Select(problem => new ProblemPart(ErrorCodes.BadUserInput, problem.Message, problem.Parameter))],
    };

    /// <summary>Null where a parameter has one value or none.</summary>
    public static Problem? Repeated(IQueryCollection query, string parameter) => query[parameter] is { Count: > 1 } values
        ? BadInput([new VariableProblem(parameter, $"\"{parameter}\" is given {values.Count} times; it takes one value.")])
        : null;

    public static Problem Of(Refusal refusal) => new(
        refusal.Status, refusal.Error.Message, refusal.Error.Code ?? ErrorCodes.Internal)
    {
        RetryAfterSeconds = refusal.RetryAfterSeconds,
        Allow = refusal.Allow,
    };

    /// <summary>An answer with errors is none: who reads a table would not see that something is missing.</summary>
    public static Problem Of(IReadOnlyList<OperationError> errors)
    {
        var first = errors[0];
        var status = StatusOf(first.Code);
        return new Problem(status, first.Message, first.Code ?? ErrorCodes.Internal)
        {
            Errors = errors.Count > 1 ? [.. errors.Select(error => new ProblemPart(error.Code, error.Message, null))] : null,
            RetryAfterSeconds = status == StatusCodes.Status503ServiceUnavailable ? 5 : null,
        };
    }

    public async Task SendAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        if (Allow is not null)
            headers.Allow = Allow;
        if (RetryAfterSeconds is { } seconds)
            headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await HttpResponses.WriteAsync(context, Status, ContentType, JsonSerializer.SerializeToUtf8Bytes(this, Options));
    }

    static int StatusOf(string? code) => code switch
    {
        ErrorCodes.NotFound => StatusCodes.Status404NotFound,
        ErrorCodes.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorCodes.Timeout => StatusCodes.Status504GatewayTimeout,
        ErrorCodes.StoreUnavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Internal or null => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}

/// <param name="Parameter">The parameter that is to blame; null where none is.</param>
sealed record ProblemPart(string? Code, string Message, string? Parameter);
