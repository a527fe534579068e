using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IpGraph.Http.Options;

namespace IpGraph.Server.Tests.Endpoints;

public sealed class CatalogueEndpointTests
{
    const string Added =
        """"
        """
        Who leads

        担当
        """
        query WhoLeads("The id.\n\nID。" $id: ID!) { measure(id: $id) { id ledBy { nodes { nameEn } } } }
        """";

    [Fact]
    public async Task A_file_added_to_the_catalogue_is_offered_by_every_endpoint()
    {
        await using var server = await EndpointServer.Start(new Dictionary<string, string>
        {
            ["who-leads.graphql"] = Added,
            ["who-leads.example.json"] = """{"id": "Measure:2023-001"}""",
        });
        var data = await server.Json("/api/who-leads?id=Measure:2023-002");
        Assert.Equal("Measure:2023-002", data.GetProperty("measure").GetProperty("id").GetString());
        Assert.StartsWith("nameEn\n", await server.Text("/api/who-leads.csv?id=Measure:2023-001"));
        var path = (await server.Json("/openapi.json")).GetProperty("paths").GetProperty("/api/who-leads").GetProperty("get");
        Assert.Equal("Who leads / 担当", path.GetProperty("summary").GetString());
        Assert.Equal("id", path.GetProperty("parameters")[0].GetProperty("name").GetString());
        Assert.Contains("[who-leads]", await server.Text("/llms.txt"));
        Assert.Equal("Who leads", (await server.Json("/api/who-leads/codebook")).GetProperty("title").GetProperty("en").GetString());
        await using var client = await McpClients.Connect(server);
        var tool = Assert.Single(await client.ListToolsAsync(), tool => tool.Name == "who-leads");
        Assert.Equal("id", tool.JsonSchema.GetProperty("required")[0].GetString());
    }

    [Fact]
    public async Task An_operation_is_a_document_that_clients_may_name()
    {
        await using var server = await EndpointServer.Start();
        foreach (var id in new[] { "measures", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(EndpointServer.Measures))) })
        {
            var answer = await server.Client.PostAsJsonAsync("/graphql", new { documentId = id, variables = new { year = 2025 } });
            var json = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(1, json.GetProperty("data").GetProperty("measures").GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task A_server_that_trusts_only_the_catalogue_executes_nothing_else()
    {
        await using var server = await EndpointServer.Start(options: new TransportOptions { Documents = DocumentPolicy.TrustedOnly });
        using var foreign = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var known = await server.Client.PostAsJsonAsync("/graphql", new { documentId = "measures" });
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        await server.Json("/api/measures");
        await using var client = await McpClients.Connect(server);
        Assert.Equal(["concept", "measures", "node"], (await client.ListToolsAsync()).Select(tool => tool.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DocumentPolicy.Automatic, true)]
    [InlineData(DocumentPolicy.TrustedOnly, false)]
    public async Task The_guide_speaks_of_queries_where_they_are_executed(DocumentPolicy documents, bool areExecuted)
    {
        await using var server = await EndpointServer.Start(options: new TransportOptions { Documents = documents });
        using var answer = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
        Assert.Equal(areExecuted, answer.IsSuccessStatusCode);
        var guide = await server.Text("/llms.txt");
        Assert.Contains("`documentId`", guide);
        foreach (var words in new[] { "POST a query", "who write queries" })
            Assert.Equal(areExecuted, guide.Contains(words, StringComparison.Ordinal));
    }
}
