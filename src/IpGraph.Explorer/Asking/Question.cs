using System.Text;
using System.Text.Json;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Explorer.Asking;

/// <summary>What was asked for a page.</summary>
/// <param name="Title">What the question is called.</param>
/// <param name="Operation">The name in the catalogue; null for a document that follows from the schema.</param>
/// <param name="Document">The text of the document.</param>
/// <param name="Variables">A JSON object; undefined without any.</param>
public sealed record Question(BilingualText Title, string? Operation, string Document, JsonElement Variables)
{
    /// <summary>What was answered: the object <c>data</c>.</summary>
    public JsonElement Data { get; init; }

    /// <summary>Which of its tables is taken for spreadsheets; null for the first.</summary>
    public string? Table { get; init; }

    /// <summary>Where its answer is had as a file, whatever the suffix; null where that is at the address of the operation, or
    /// nowhere.</summary>
    public Func<string, string>? Files { get; init; }

    /// <summary>Where the question can be looked at, changed and asked; after the language.</summary>
    public string QueryAddress => Variables.ValueKind == JsonValueKind.Undefined
        ? $"/query?{Named}"
        : $"/query?{Named}&variables={Uri.EscapeDataString(Variables.GetRawText())}";

    string Named => Operation is null
        ? $"query={Uri.EscapeDataString(Document)}"
        : $"operation={Operation}";

    /// <summary>Where the answer is as JSON or CSV; null where it is told otherwise.</summary>
    public string? DataAddress(string suffix)
    {
        if (Operation is null)
            return Files?.Invoke($".{suffix}");
        var address = new StringBuilder($"/api/{Operation}.{suffix}");
        var separator = '?';
        foreach (var variable in Variables.ValueKind == JsonValueKind.Object ? Variables.EnumerateObject() : default)
        {
            foreach (var value in Values(variable.Value))
            {
                address.Append(separator).Append(variable.Name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return Table is null || suffix == "json" ? address.ToString() : $"{address}{separator}table={Uri.EscapeDataString(Table)}";
    }

    static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.Null => [],
        _ => [value.ToString()],
    };
}
