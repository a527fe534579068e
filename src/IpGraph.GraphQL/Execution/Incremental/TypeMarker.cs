using System.Text.Json;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>The member by which an object tells its type, where its field alone does not; clients never see it.</summary>
static class TypeMarker
{
    static ReadOnlySpan<byte> Name => "*"u8;

    /// <summary>The type of the object that the reader is at; null where it does not tell.</summary>
    public static ObjectTypeDefinition? Read(Utf8JsonReader reader, PlannedSelection selection)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMarker = reader.ValueTextEquals(Name);
            reader.Read();
            if (!isMarker)
            {
                reader.Skip();
                continue;
            }

            foreach (var possible in selection.PossibleTypes)
            {
                if (reader.ValueTextEquals(possible.Name))
                    return possible;
            }
        }

        return null;
    }

    /// <summary>Copies the value that the reader is at without any marker in it.</summary>
    public static void CopyWithout(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ResponseWriter output)
    {
        var depth = reader.CurrentDepth;
        var copied = (int)reader.TokenStartIndex;
        do
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Name))
                continue;
            output.WriteRaw(json[copied..(int)reader.TokenStartIndex]);
            reader.Read();
            copied = (int)reader.BytesConsumed;
            if (copied < json.Length && json[copied] == (byte)',')
                copied++;
        }
        while ((reader.CurrentDepth > depth || IsStart(reader.TokenType)) && reader.Read());
        output.WriteRaw(json[copied..(int)reader.BytesConsumed]);
    }

    static bool IsStart(JsonTokenType token) => token is JsonTokenType.StartObject or JsonTokenType.StartArray;
}
