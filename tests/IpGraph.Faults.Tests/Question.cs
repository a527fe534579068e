using System.Net.Http.Headers;
using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Faults.Tests;

/// <summary>A question of the cookbook with its right answer, byte for byte.</summary>
public sealed record Question(byte[] Body, byte[] Answer)
{
    /// <summary>All questions of the cookbook; the embedded store says what is right.</summary>
    public static async Task<IReadOnlyList<Question>> ReadCookbookAsync()
    {
        await using var embedded = await ServerProcess.StartAsync(("IPGRAPH_STORE", "embedded"));
        using var http = new HttpClient();
        var questions = new List<Question>();
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Golden.Root(), "docs", "cookbook"), "*.md").Order())
        {
            foreach (var question in CookbookPage.Read(await File.ReadAllTextAsync(page)))
                questions.Add(await AnswerAsync(http, embedded, question.Query, question.Variables));
        }

        return questions;
    }

    /// <summary>Asks a server that is known to be right.</summary>
    public static async Task<Question> AnswerAsync(
        HttpClient http,
        ServerProcess server,
        string query,
        string? variables = null)
    {
        var body = BodyOf(query, variables);
        return new Question(body, await AskAsync(http, server, body));
    }

    public static byte[] BodyOf(string query, string? variables = null) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        query,
        variables = variables is null ? (JsonElement?)null : JsonDocument.Parse(variables).RootElement,
    });

    public static async Task<byte[]> AskAsync(
        HttpClient http,
        ServerProcess server,
        byte[] body,
        CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/graphql"));
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        using var response = await http.SendAsync(request, cancellation);
        return await response.Content.ReadAsByteArrayAsync(cancellation);
    }
}
