using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IpGraph.GraphQL.Errors;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Faults;
using IpGraph.Operations.Inputs;

namespace IpGraph.Http.Responses;

/// <summary>Why a request of the REST API has no answer, as problem details, in the language of whoever asks.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9457</remarks>
sealed record Problem(int Status, BilingualText Detail, string Code)
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Each thing that is wrong, where there are several or a parameter is to blame.</summary>
    public IReadOnlyList<ProblemPart>? Errors { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public string? Allow { get; init; }

    public static Problem NotFound(BilingualText detail) =>
        new(StatusCodes.Status404NotFound, detail, ErrorCodes.NotFound);

    /// <summary>An operation was asked for what its parameters do not name.</summary>
    /// <param name="problems">One or more.</param>
    public static Problem NothingNamed(IReadOnlyList<VariableProblem> problems) => NotFound(VariableProblem.Join(problems)) with
    {
        Errors = [.. problems.Select(problem => new ProblemPart(ErrorCodes.NotFound, problem.Message, problem.Parameter))],
    };

    public static Problem NotAcceptable(IEnumerable<Representation> offered)
    {
        var forms = string.Join(", ", offered.Select(one => $"{one.MediaType} (.{one.Suffix})"));
        return new(
            StatusCodes.Status406NotAcceptable, new($"This can be had as {forms}.", $"提供している形式は {forms} です。"), "NOT_ACCEPTABLE");
    }

    public static readonly Problem OnlyReading = new(
        StatusCodes.Status405MethodNotAllowed,
        new("This address can only be read, with GET or HEAD.", "このアドレスは読むだけです。GET か HEAD を使ってください。"),
        "METHOD_NOT_ALLOWED")
    {
        Allow = "GET, HEAD",
    };

    public static readonly Problem ForeignOrigin = new(
        StatusCodes.Status403Forbidden, FaultList.Find("FORBIDDEN")!.Meaning, "FORBIDDEN");

    public static Problem BadInput(IReadOnlyList<VariableProblem> problems) => new(
        StatusCodes.Status400BadRequest, VariableProblem.Join(problems), ErrorCodes.BadUserInput)
    {
        Errors = [.. problems.Select(problem => new ProblemPart(ErrorCodes.BadUserInput, problem.Message, problem.Parameter))],
    };

    /// <summary>Null where a parameter has one value or none.</summary>
    public static Problem? Repeated(IQueryCollection query, string parameter) => query[parameter] is { Count: > 1 } values
        ? BadInput([VariableProblem.Repeated(parameter, values.Count)])
        : null;

    /// <summary>The store, or what is made of its data, cannot be had.</summary>
    /// <param name="message">Why, in English.</param>
    public static Problem Unavailable(string message) => new(
        StatusCodes.Status503ServiceUnavailable, Fault.Quote(ErrorCodes.StoreUnavailable, message), ErrorCodes.StoreUnavailable);

    public static Problem Of(Refusal refusal) => new(
        refusal.Status, refusal.Words, refusal.Error.Code ?? ErrorCodes.Internal)
    {
        RetryAfterSeconds = refusal.RetryAfterSeconds,
        Allow = refusal.Allow,
    };

    /// <summary>An answer with errors is none: who reads a table would not see that something is missing.</summary>
    public static Problem Of(IReadOnlyList<OperationError> errors)
    {
        var first = errors[0];
        var status = FaultList.StatusOf(first.Code);
        return new Problem(status, first.Words, first.Code ?? ErrorCodes.Internal)
        {
            Errors = errors.Count > 1 || first.Variables.Count > 0 ? [.. errors.SelectMany(PartsOf)] : null,
            RetryAfterSeconds = status == StatusCodes.Status503ServiceUnavailable ? 5 : null,
        };
    }

    /// <summary>What several parameters are to blame for together is told of each.</summary>
    static IEnumerable<ProblemPart> PartsOf(OperationError error) => error.Variables.Count == 0
        ? [new(error.Code, error.Words, null)]
        : error.Variables.Select(variable => new ProblemPart(error.Code, error.Words, variable));

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
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var language = LanguageOf(context);
        headers.ContentLanguage = language;
        await HttpResponses.WriteAsync(context, Status, ContentType, JsonSerializer.SerializeToUtf8Bytes(In(language), Options));
    }

    /// <summary>The language that the address names, else the one that the client likes best; programs that name none are told
    /// in English.</summary>
    static string LanguageOf(HttpContext context)
    {
        if (LanguageTags.Place(context.Request.Path.Value ?? "").Tag is { } named)
            return named;
        Vary.By(context.Response.Headers, "Accept-Language");
        return LanguageTags.Preferred(context.Request.Headers.AcceptLanguage, LanguageTags.English);
    }

    Body In(string language) => new(
        $"urn:ipgraph:problem:{Code.ToLowerInvariant().Replace('_', '-')}",
        ProblemTitles.Of(Status).In(language),
        Status,
        Detail.In(language),
        Code,
        Errors?.Select(part => new BodyPart(part.Code, part.Message.In(language), part.Parameter)));

    /// <param name="Type">Names the kind of problem; the same for all problems of a code.</param>
    sealed record Body(string Type, string Title, int Status, string Detail, string Code, IEnumerable<BodyPart>? Errors);

    sealed record BodyPart(string? Code, string Message, string? Parameter);
}

/// <param name="Parameter">The parameter that is to blame; null where none is.</param>
sealed record ProblemPart(string? Code, BilingualText Message, string? Parameter);
