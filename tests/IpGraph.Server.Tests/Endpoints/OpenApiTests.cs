using System.Text.Json;
using System.Text.RegularExpressions;

namespace IpGraph.Server.Tests.Endpoints;

public sealed partial class OpenApiTests : IAsyncLifetime
{
    EndpointServer server = null!;

    public async Task InitializeAsync() => server = await EndpointServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_description_tells_parameters_and_answers_of_every_operation()
    {
        var document = await server.Json("/openapi.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        var paths = document.GetProperty("paths");
        Assert.Equal(["/api/concept", "/api/measures", "/nodes/{id}"], paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var measures = paths.GetProperty("/api/measures").GetProperty("get");
        var first = measures.GetProperty("parameters")[1];
        Assert.Equal(2, first.GetProperty("schema").GetProperty("default").GetInt32());
        Assert.Equal((0, 100), (first.GetProperty("schema").GetProperty("minimum").GetInt32(), first.GetProperty("schema").GetProperty("maximum").GetInt32()));
        Assert.Equal(["integer", "null"], first.GetProperty("schema").GetProperty("type").EnumerateArray().Select(type => type.GetString()).Order(StringComparer.Ordinal));
        var answers = measures.GetProperty("responses").GetProperty("200").GetProperty("content");
        Assert.Equal(["application/json", "application/jsonl", "text/csv"], answers.EnumerateObject().Select(type => type.Name).Order(StringComparer.Ordinal));
        var node = answers.GetProperty("application/json").GetProperty("schema").GetProperty("properties").GetProperty("measures")
            .GetProperty("properties").GetProperty("nodes").GetProperty("items").GetProperty("properties");
        Assert.Equal("number", node.GetProperty("budget").GetProperty("type").EnumerateArray().First(type => type.GetString() != "null").GetString());
        Assert.True(paths.GetProperty("/api/concept").GetProperty("get").GetProperty("parameters")[0].GetProperty("required").GetBoolean());
        Assert.Equal(JsonValueKind.Object, measures.GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty("application/problem+json").ValueKind);
    }

    [Fact]
    public async Task The_members_of_a_problem_are_described()
    {
        var described = (await server.Json("/openapi.json")).GetProperty("paths").GetProperty("/api/measures").GetProperty("get")
            .GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema");
        var problem = await server.Problem("/api/measures?first=1000", 400);
        Assert.Equal(Names(problem), Names(described.GetProperty("properties")));
        Assert.Equal(
            Names(problem.GetProperty("errors")[0]),
            Names(described.GetProperty("properties").GetProperty("errors").GetProperty("items").GetProperty("properties")));

        static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_header_that_an_answer_has_for_the_client_is_described()
    {
        var paths = (await server.Json("/openapi.json")).GetProperty("paths");
        foreach (var (path, asked) in new[] { ("/api/measures", "/api/measures?first=1"), ("/nodes/{id}", "/nodes/Measure:2023-001") })
        {
            using var answer = await server.Get(asked);
            Assert.True(answer.IsSuccessStatusCode, asked);
            var described = paths.GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("headers")
                .EnumerateObject().Select(header => header.Name).ToHashSet();
            var common = new[] { "Date", "Server", "Cache-Control", "Vary", "Transfer-Encoding", "X-Content-Type-Options", "Connection" };
            Assert.Equal(described, answer.Headers.Select(header => header.Key).Except(common).ToHashSet());
        }
    }

    [Fact]
    public async Task The_page_for_people_loads_nothing_from_elsewhere()
    {
        using var moved = await server.Get("/reference");
        var address = moved.Headers.Location?.ToString() ?? "/reference";
        var page = await server.Text(new Uri(new Uri(server.Address, "/reference"), address).PathAndQuery);
        var scripts = Source().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(scripts);
        Assert.DoesNotContain(scripts, script => script.Contains("//", StringComparison.Ordinal));
        Assert.DoesNotContain("https://", page);
        foreach (var script in scripts)
            Assert.NotEmpty(await server.Text(new Uri(new Uri(server.Address, address), script).PathAndQuery));
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+\\.(?:js|css|svg))\"")]
    private static partial Regex Source();
}
