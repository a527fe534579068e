using System.Text.Json;

namespace IpGraph.Http.Clients;

/// <summary>Where a client shows its key: as a bearer token, or in a header of its own; on a WebSocket also in the first
/// message, since a page cannot set headers there.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc6750</remarks>
static class ShownKey
{
    const string Authorization = "Authorization";
    const string Header = "X-Api-Key";
    const string Scheme = "Bearer ";

    /// <returns>Null where none is shown.</returns>
    public static string? In(IHeaderDictionary headers) =>
        Of(Authorization, headers[Authorization].ToString()) ?? Of(Header, headers[Header].ToString());

    /// <param name="payload">Of the first message: a JSON object with such a header, or with <c>apiKey</c>.</param>
    /// <returns>Null where none is shown.</returns>
    public static string? In(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty || payload.Span[0] != (byte)'{')
            return null;
        using var message = JsonDocument.Parse(payload);
        return message.RootElement.EnumerateObject()
            .Where(property => property.Value.ValueKind == JsonValueKind.String)
            .Select(property => Of(property.Name, property.Value.GetString()!))
            .FirstOrDefault(key => key is not null);
    }

    static string? Of(string name, string value)
    {
        value = value.Trim();
        if (name.Equals(Authorization, StringComparison.OrdinalIgnoreCase))
            return value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : null;
        var isKey = name.Equals(Header, StringComparison.OrdinalIgnoreCase) || name.Equals("apiKey", StringComparison.OrdinalIgnoreCase);
        return isKey && value.Length > 0 ? value : null;
    }
}
