using System.CommandLine;
using System.Text.Json;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary><c>--variables</c>: what an operation is asked with, or the file that holds it.</summary>
static class VariablesOption
{
    public static Option<string?> Of(string whose) => new("--variables")
    {
        Description = $"{whose}: a JSON object, or the name of a file that holds one, with @ before it or without.",
    };

    /// <returns>Undefined where nothing is given.</returns>
    /// <exception cref="SettingsException">It is no JSON object.</exception>
    public static JsonElement Read(string? text)
    {
        if (text is null)
            return default;
        try
        {
            var json = text.AsSpan().TrimStart() is ['{' or '[', ..] ? text : File.ReadAllText(text.StartsWith('@') ? text[1..] : text);
            var variables = JsonElement.Parse(json);
            return variables.ValueKind == JsonValueKind.Object
                ? variables
                : throw new SettingsException("--variables is no JSON object; give one such as {\"id\": \"Measure:2023-034\"}.");
        }
        catch (JsonException failure)
        {
            throw new SettingsException($"--variables is no JSON: {failure.Message}");
        }
    }
}
