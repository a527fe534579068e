using System.Text.Json;

namespace IpGraph.Explorer.About;

/// <summary>When a document was issued: a day, or a month where it prints no day.</summary>
static class IssueDate
{
    public static string? Of(JsonElement document) => document.GetProperty("issuedOn").GetString() is not { } date ? null
        : document.GetProperty("issuedPrintedAs").GetString()?.Contains('日', StringComparison.Ordinal) == false ? date[..7]
        : date;
}
