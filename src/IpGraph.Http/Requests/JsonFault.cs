using System.Text.Json;
using System.Text.Unicode;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Requests;

/// <summary>Tells what is wrong with JSON that could not be read; nobody waits for it whose JSON is sound.</summary>
static class JsonFault
{
    public static Refusal Of(ReadOnlySpan<byte> json, int depthMax)
    {
        if (!Utf8.IsValid(json))
            return TransportErrors.NotUtf8;
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= depthMax)
                    return TransportErrors.JsonTooDeep(depthMax);
                if (reader.ValueIsEscaped)
                    reader.GetString();
            }

            return TransportErrors.JsonNamesTwice;
        }
        catch (JsonException)
        {
            return TransportErrors.MalformedJson;
        }
        catch (InvalidOperationException)
        {
            return TransportErrors.HalfCharacter;
        }
    }
}
