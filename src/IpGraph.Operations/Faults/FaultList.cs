using System.Text;
using IpGraph.GraphQL.Errors;

namespace IpGraph.Operations.Faults;

/// <summary>A kind of error that a caller may meet.</summary>
/// <param name="Code">What programs go by.</param>
/// <param name="Meaning">What has happened.</param>
/// <param name="Remedy">What the caller can do.</param>
public sealed record Fault(string Code, string Meaning, string Remedy);

/// <summary>The codes of errors, the same for GraphQL, REST and tools.</summary>
public static class FaultList
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new(ErrorCodes.ParseFailed, "The document is not GraphQL.", "Correct it at the line and column that are named."),
        new(ErrorCodes.ValidationFailed, "The document does not fit the schema, or is larger than allowed.",
            "Look the names up in the schema, or ask for less at once; the message says which."),
        new(ErrorCodes.BadUserInput, "A variable, argument or parameter has a value that cannot be taken.",
            "Correct what the message names."),
        new(ErrorCodes.CostLimitExceeded, "The operation would visit more nodes than one request may.",
            "Ask for smaller pages or fewer levels; the message names the dearest fields."),
        new(ErrorCodes.PersistedQueryNotFound, "The server does not know a document of this name or hash.",
            "Send the document with its hash, or use a name of the catalogue."),
        new(ErrorCodes.StoreUnavailable, "The store does not answer.", "Try again in a few seconds."),
        new(ErrorCodes.Timeout, "The answer took longer than allowed.", "Ask for less, or try again."),
        new(ErrorCodes.Internal, "The server made a mistake.", "Try again; tell the operator if it stays."),
        new("ANSWER_TOO_LARGE", "The answer is longer than the server sends.", "Ask for smaller pages or fewer fields."),
        new("STREAM_INTERRUPTED", "The stream ends before its subscription does.", "Subscribe again."),
        new("OVERLOADED", "More is asked than can be answered at the moment.", "Try again after the time in Retry-After."),
        new(ErrorCodes.RateLimited, "The client has used up what it may ask for the time being.",
            "Try again after the time in Retry-After, ask for less, or show a key."),
        new("UNAUTHENTICATED", "No key was shown where one is needed, or one that is not known.",
            "Send Authorization: Bearer with a key."),
        new("DOCUMENT_NOT_TRUSTED", "The server only executes documents that it knows.", "Name an operation of the catalogue."),
        new("BAD_REQUEST", "The request has not the form that the address takes.", "Correct what the message names."),
        new(ErrorCodes.NotFound, "There is nothing at the address, or nothing that a parameter names.",
            "Look the address up in /openapi.json, and an id or a name with the operations find and suggest."),
        new("NOT_ACCEPTABLE", "There is no form that the client says it takes.", "Accept one of those in the message."),
        new("METHOD_NOT_ALLOWED", "The address is not asked with this method.", "Use one of those in the header Allow."),
        new("PAYLOAD_TOO_LARGE", "The body of the request is larger than allowed.", "Send less at once."),
        new("UNSUPPORTED_MEDIA_TYPE", "The body is not in a form that is read.", "Send JSON in UTF-8, not compressed."),
    ];

    /// <summary>The list as a table in Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder("# Errors\n\n| code | what it means | what to do |\n|---|---|---|\n");
        foreach (var fault in All)
            text.Append("| ").Append(fault.Code).Append(" | ").Append(fault.Meaning).Append(" | ").Append(fault.Remedy).Append(" |\n");
        return text.ToString();
    }
}
