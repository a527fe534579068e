using System.Text.Json;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Tables;

/// <summary>Finds rows and cells in an answer.</summary>
static class TableRows
{
    /// <summary>The rows of a table, each an object; an item of a list that is null is a row without a value.</summary>
    public static IEnumerable<JsonElement> In(JsonElement data, TableShape table)
    {
        foreach (var field in table.Path)
        {
            if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(field.Name, out data))
                return [];
        }

        return data.ValueKind switch
        {
            JsonValueKind.Array => data.EnumerateArray(),
            JsonValueKind.Object => [data],
            _ => [],
        };
    }

    /// <summary>Writes the values of a column in a row: one value, or lists as deep as the path has lists, in which a value
    /// that is missing is null, so that columns of one list have as many items.</summary>
    public static void WriteCell(Utf8JsonWriter writer, JsonElement value, ReadOnlySpan<OutputField> path)
    {
        if (path.IsEmpty)
        {
            value.WriteTo(writer);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(path[0].Name, out var inner)
            || inner.ValueKind == JsonValueKind.Null)
        {
            writer.WriteNullValue();
        }
        else if (path[0].IsList && path.Length > 1)
        {
            WriteItems(writer, inner, path[1..]);
        }
        else
        {
            WriteCell(writer, inner, path[1..]);
        }
    }

    static void WriteItems(Utf8JsonWriter writer, JsonElement items, ReadOnlySpan<OutputField> path)
    {
        writer.WriteStartArray();
        foreach (var item in items.EnumerateArray())
            WriteCell(writer, item, path);
        writer.WriteEndArray();
    }
}
