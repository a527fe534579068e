using System.Text.Json;
using System.Text.Unicode;

namespace IpGraph.Http.WebSockets;

/// <summary>One message of a client, its payload still unread.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
sealed record SocketMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    const int IdCharactersMax = 200;

    /// <summary>The message, or null if it is not one of the protocol's form.</summary>
    public static SocketMessage? Read(ReadOnlyMemory<byte> json, int depthMax)
    {
        if (!Utf8.IsValid(json.Span))
            return null;
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = depthMax });
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Read(ref reader, json) : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static SocketMessage? Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        string? type = null;
        string? id = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            var isId = reader.ValueTextEquals("id"u8);
            var isPayload = reader.ValueTextEquals("payload"u8);
            reader.Read();
            if (isType)
                type = reader.GetString();
            else if (isId)
                id = reader.GetString();
            else if (isPayload)
                payload = ReadValue(ref reader, json);
            else
                reader.Skip();
        }

        var isWhole = !reader.Read() && type is not null && (id is null || id.Length is > 0 and <= IdCharactersMax);
        return isWhole ? new SocketMessage(type!, id, payload) : null;
    }

    static ReadOnlyMemory<byte> ReadValue(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }
}
