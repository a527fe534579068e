using System.Buffers;
using System.Net;
using System.Text.Json;
using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.QueryApi;

/// <summary>A whole answer.</summary>
/// <param name="Bookmarks">What names the state of the database that the statement left.</param>
readonly record struct QueryApiAnswer(CypherRows Rows, IReadOnlyList<string> Bookmarks);

/// <summary>Reads an answer to its end; what is not whole, or has errors at its end, is no answer.</summary>
static class QueryApiResponse
{
    public static async ValueTask<QueryApiAnswer> ReadAsync(
        HttpResponseMessage response,
        int bytesMax,
        CancellationToken cancellation)
    {
        var (buffer, length) = await ReadBodyAsync(response, bytesMax, cancellation);
        try
        {
            return Answer(response.StatusCode, buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    static async ValueTask<(byte[] Buffer, int Length)> ReadBodyAsync(
        HttpResponseMessage response,
        int bytesMax,
        CancellationToken cancellation)
    {
        using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var expected = response.Content.Headers.ContentLength ?? 16 * 1024;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected + 1, 1024, 1024 * 1024));
        var length = 0;
        try
        {
            while (true)
            {
                if (length > bytesMax)
                    throw StatementException.TooLong(bytesMax);
                if (length == buffer.Length)
                    buffer = Grow(buffer);
                var read = await body.ReadAsync(buffer.AsMemory(length), cancellation);
                if (read == 0)
                    return (buffer, length);
                length += read;
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    static QueryApiAnswer Answer(HttpStatusCode status, byte[] buffer, int length)
    {
        var body = new BodyReader(buffer.AsSpan(0, length));
        try
        {
            body.Read();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw status is HttpStatusCode.OK or HttpStatusCode.Accepted
                ? StatementException.Cut(unreadable)
                : StatementException.Of(status, null, null);
        }

        if (status is not (HttpStatusCode.OK or HttpStatusCode.Accepted) || body.HasErrors)
            throw StatementException.Of(status, body.ErrorCode, body.ErrorText);
        return body.Values is { } values
            ? new QueryApiAnswer(new CypherRows(buffer, values, isPooled: true), body.Bookmarks)
            : throw StatementException.Cut();
    }

    /// <summary>Finds the rows and the first error in a body, and sees to it that the body is whole.</summary>
    ref struct BodyReader(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader json = new(body, new JsonReaderOptions { MaxDepth = 1024 });

        public Range? Values { get; private set; }

        public IReadOnlyList<string> Bookmarks { get; private set; } = [];

        public bool HasErrors { get; private set; }

        public string? ErrorCode { get; private set; }

        public string? ErrorText { get; private set; }

        public void Read()
        {
            Begin(JsonTokenType.StartObject);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("data"u8))
                    ReadData();
                else if (json.ValueTextEquals("errors"u8))
                    ReadErrors();
                else if (json.ValueTextEquals("bookmarks"u8))
                    Bookmarks = ReadBookmarks();
                else
                    json.Skip();
            }

            while (json.Read())
            {
            }
        }

        void ReadData()
        {
            Begin(JsonTokenType.StartObject);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isValues = json.ValueTextEquals("values"u8);
                var range = ReadRange();
                if (isValues)
                    Values = range;
            }
        }

        Range ReadRange()
        {
            json.Read();
            var start = (int)json.TokenStartIndex;
            json.Skip();
            return start..(int)json.BytesConsumed;
        }

        string[] ReadBookmarks()
        {
            json.Read();
            return JsonSerializer.Deserialize<string[]>(ref json) ?? [];
        }

        void ReadErrors()
        {
            Begin(JsonTokenType.StartArray);
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                HasErrors = true;
                var error = JsonElement.ParseValue(ref json);
                ErrorCode ??= Text(error, "code");
                ErrorText ??= Text(error, "message");
            }
        }

        void Begin(JsonTokenType token)
        {
            if (!json.Read() || json.TokenType != token)
                throw new JsonException();
        }

        static string? Text(JsonElement error, string name) =>
            error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var text)
                ? text.ToString()
                : null;
    }
}
