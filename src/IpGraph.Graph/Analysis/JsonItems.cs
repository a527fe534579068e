using System.Text.Json;

namespace IpGraph.Graph.Analysis;

/// <summary>Takes the items of a list apart that a store wrote.</summary>
static class JsonItems
{
    public static IReadOnlyList<ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> list)
    {
        var reader = new Utf8JsonReader(list.Span);
        var items = new List<ReadOnlyMemory<byte>>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add(list[start..(int)reader.BytesConsumed]);
        }

        return items;
    }
}
