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
    public static OperationAnswer Read(ReadOnlyMemory<byte> response)
    {
        var document = JsonDocument.Parse(response.ToArray());
        var errors = document.RootElement.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(OperationError.Read).ToList()
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

    /// <summary>The message for readers of both languages.</summary>
    public BilingualText Words => Shortage?.Words ?? Fault.Quote(Code, Message);

    internal static OperationError Read(JsonElement error)
    {
        var message = error.GetProperty("message").GetString()!;
        if (!error.TryGetProperty("extensions", out var extensions))
            return new(null, message);
        var code = extensions.TryGetProperty("code", out var told) ? told.GetString() : null;
        return new(code, message) { Shortage = code == ErrorCodes.RateLimited ? QuotaShortage.Read(extensions) : null };
    }
}
