using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace IpGraph.Http.Tests;

/// <summary>A way in which clients send operations.</summary>
/// <param name="Ask">Sends a document and returns the JSON list of errors in the answer.</param>
sealed record Way(string Name, Func<RunningServer, string, Task<string>> Ask)
{
    const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    public static IReadOnlyList<Way> All { get; } =
    [
        new("POST", async (server, document) => ErrorsOf(await (await server.Post(Body(document))).Text())),
        new("POST for JSON", async (server, document) => ErrorsOf(await (await server.Post(Body(document), "application/json")).Text())),
        new("GET", async (server, document) => ErrorsOf(await (await server.Get(Query(document))).Text())),
        new("list", async (server, document) => ErrorsOf((await (await server.Post($"[{Body(document)}]")).Text())[1..^1])),
        new("event stream", async (server, document) => await FirstEvent(await server.Post(Body(document), "text/event-stream"))),
        new("event stream of GET", async (server, document) => await FirstEvent(await server.Get(Query(document), "text/event-stream"))),
        new("reserved stream", OnReservedStream),
        new("multipart", async (server, document) => OfPart(await (await server.Post(Body(document), "multipart/mixed")).Text())),
        new("WebSocket", OnSocket),
        new("document id", async (server, document) =>
            ErrorsOf(await (await server.Post($$"""{"documentId":"{{HashOf(document)}}"}""")).Text())),
        new("document id of GET", async (server, document) => ErrorsOf(await (await server.Get($"?documentId={HashOf(document)}")).Text())),
        new("hash", async (server, document) => ErrorsOf(await (await server.Post(
            $$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{HashOf(document)}}}"} } }""")).Text())),
    ];

    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    public static string Body(string document) => $$"""{"query":{{JsonSerializer.Serialize(document)}}}""";

    public static async Task<string> Reserve(RunningServer server) =>
        await (await server.Send(HttpMethod.Put, "/graphql/stream")).Text();

    public static Task<HttpResponseMessage> OpenStream(RunningServer server, string token) =>
        server.Send(HttpMethod.Get, "/graphql/stream", accept: "text/event-stream", headers: (TokenHeader, token));

    /// <summary>Starts an operation on a reserved stream.</summary>
    public static Task<HttpResponseMessage> Begin(RunningServer server, string token, string id, string document) => server.Post(
        $$"""{"query":{{JsonSerializer.Serialize(document)}},"extensions":{"operationId":"{{id}}"} }""",
        path: "/graphql/stream",
        headers: (TokenHeader, token));

    /// <summary>The message that starts an operation on a WebSocket.</summary>
    public static string Subscribe(string id, string document) =>
        $$"""{"id":"{{id}}","type":"subscribe","payload":{{Body(document)}} }""";

    static async Task<string> OnReservedStream(RunningServer server, string document)
    {
        var token = await Reserve(server);
        using var stream = await OpenStream(server, token);
        await Begin(server, token, "1", document);
        var (_, data) = (await new EventReader(stream).Next())!.Value;
        return ErrorsOf(Member(data, "payload"));
    }

    static async Task<string> OnSocket(RunningServer server, string document)
    {
        using var socket = await (await server.Connect()).Initialise();
        await socket.Send(Subscribe("1", document));
        var message = await socket.Receive();
        var payload = Member(message, "payload");
        return Member(message, "type") == "\"error\"" ? payload : ErrorsOf(payload);
    }

    static async Task<string> FirstEvent(HttpResponseMessage response)
    {
        var (_, data) = (await new EventReader(response).Next())!.Value;
        response.Dispose();
        return ErrorsOf(data);
    }

    static string OfPart(string body)
    {
        var start = body.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        return ErrorsOf(body[start..body.IndexOf("\r\n---", start, StringComparison.Ordinal)]);
    }

    static string Query(string document) => "?query=" + Uri.EscapeDataString(document);

    static string ErrorsOf(string response) => Member(response, "errors");

    static string Member(string json, string name) => JsonElement.Parse(json).GetProperty(name).GetRawText();
}
