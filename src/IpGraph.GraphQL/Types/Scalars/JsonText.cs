using System.Text.Json;

namespace IpGraph.GraphQL.Types;

/// <summary>Strings of JSON, which may escape half a surrogate pair and then are no text.</summary>
static class JsonText
{
    /// <summary>The text of a JSON string, or null if it is no string or no Unicode.</summary>
    public static string? Read(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
