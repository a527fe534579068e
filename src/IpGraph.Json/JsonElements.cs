using System.Text.Json;

namespace IpGraph.Json;

/// <summary>Reads JSON whose strings may escape half a surrogate pair, which is no text.</summary>
public static class JsonElements
{
    /// <summary>The text of a JSON string, or null if it is no string or no Unicode.</summary>
    public static string? TextOf(JsonElement value)
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

    /// <summary>The name of a property, or null if it is no Unicode.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Finds a property of an object, whatever the other properties are called.</summary>
    public static bool TryGetProperty(JsonElement value, string name, out JsonElement found)
    {
        try
        {
            return value.TryGetProperty(name, out found);
        }
        catch (InvalidOperationException)
        {
            var property = value.EnumerateObject().LastOrDefault(property => NameOf(property) == name);
            found = property.Value;
            return found.ValueKind != JsonValueKind.Undefined;
        }
    }
}
