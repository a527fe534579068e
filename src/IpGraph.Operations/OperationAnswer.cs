using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Faults;

namespace IpGraph.Operations;

/// <summary>The answer to an operation: data, or the reasons why there is none, or both.</summary>
public sealed class OperationAnswer : IDisposable
{
    readonly JsonDocument document;

    OperationAnswer(JsonDocument document, IReadOnlyList<OperationError> errors) =>
        (this.document, Errors) = (document, errors);

    /// <summary>The object <c>data</c>; null or undefined where nothing was executed. Valid until the answer is
    /// disposed.</summary>
    public JsonElement Data => document.RootElement.TryGetProperty("data", out var data) ? data : default;

    /// <summary>Empty where all went well.</summary>
    public IReadOnlyList<OperationError> Errors { get; }

    /// <param name="response">A response of GraphQL; is copied.</param>
    /// <param name="terms">In which errors are told; null for those of whoever wrote the document.</param>
    public static OperationAnswer Read(ReadOnlyMemory<byte> response, CallerTerms? terms = null)
    {
        var document = JsonDocument.Parse(response.ToArray());
        var errors = document.RootElement.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(error => OperationError.Read(error, terms)).ToList()
            : [];
        return new OperationAnswer(document, errors);
    }

    public void Dispose() => document.Dispose();
}

/// <summary>Why an operation has no answer, or not a whole one.</summary>
/// <param name="Code">What programs go by, for instance <c>BAD_USER_INPUT</c>; null where none is told.</param>
/// <param name="Message">What is wrong and what to do, for people.</param>
public sealed record OperationError(string? Code, string Message)
{
    /// <summary>What was to be paid; null where that is not what is wrong.</summary>
    public QuotaShortage? Shortage { get; init; }

    /// <summary>The message in both languages, where it is known in both.</summary>
    public BilingualText? Exact { get; init; }

    /// <summary>The variables that are to blame; empty where none is, or where the document is the caller's own.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>The message for readers of both languages.</summary>
    public BilingualText Words => Exact ?? Fault.Quote(Code, Message);

    internal static OperationError Read(JsonElement error, CallerTerms? terms)
    {
        var message = error.GetProperty("message").GetString()!;
        var code = error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var told)
            ? told.GetString()
            : null;
        var shortage = code == ErrorCodes.RateLimited ? QuotaShortage.Read(extensions) : null;
        var read = new OperationError(code, message) { Shortage = shortage, Exact = shortage?.Words };
        return terms?.Tell(read, error) ?? read;
    }
}
