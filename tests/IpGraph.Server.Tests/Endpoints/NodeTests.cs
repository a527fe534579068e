using System.Text;
using System.Text.Json;
using IpGraph.Exports;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Endpoints;

public sealed class NodeTests : IAsyncLifetime
{
    EndpointServer server = null!;

    public async Task InitializeAsync() => server = await EndpointServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_node_tells_its_properties_and_its_neighbours()
    {
        var node = await server.Json("/nodes/Measure:2023-001");
        Assert.Equal("Measure", node.GetProperty("__typename").GetString());
        Assert.Equal(12, node.GetProperty("citations")[0].GetProperty("toLine").GetInt32());
        Assert.Equal(2, node.GetProperty("ledBy").GetProperty("totalCount").GetInt32());
        Assert.Equal("Section:2023-1-1", node.GetProperty("section").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Turtle_says_what_the_export_of_the_whole_says_of_the_node()
    {
        var said = (await server.Text("/nodes/Measure:2023-001.ttl")).TrimEnd().Split('\n');
        Assert.Equal("<urn:ipgraph:Measure:2023-001>", said[0].Split(' ')[0]);
        Assert.Contains("<urn:ipgraph:term:title> \"量子の実用化\"@ja", string.Join('\n', said));
        Assert.Contains("<urn:ipgraph:term:budget> \"1.25E1\"^^<http://www.w3.org/2001/XMLSchema#double>", string.Join('\n', said));
        Assert.Contains("<urn:ipgraph:Ministry:meti>", string.Join('\n', said));
        using var whole = new MemoryStream();
        ExportFormats.Find("turtle")!.Write(SmallGraph.Data, whole, default);
        var statements = Encoding.UTF8.GetString(whole.ToArray());
        Assert.All(said, line => Assert.Contains(line.Trim('.', ';', ' '), statements));
    }

    [Fact]
    public async Task Linked_JSON_says_the_same_as_Turtle()
    {
        using var response = await server.Get("/nodes/Measure:2023-001", "application/ld+json");
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.MediaType);
        var node = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("@graph")[0];
        Assert.Equal("urn:ipgraph:Measure:2023-001", node.GetProperty("@id").GetString());
        var number = node.GetProperty("urn:ipgraph:term:number")[0];
        Assert.Equal(JsonValueKind.String, number.GetProperty("@value").ValueKind);
        Assert.Equal("ja", node.GetProperty("urn:ipgraph:term:title")[0].GetProperty("@language").GetString());
    }

    [Theory]
    [InlineData("/nodes/Measure:1999-001.ttl")]
    [InlineData("/nodes/Nothing:1.jsonld")]
    public Task A_node_that_is_not_there_is_told_so_in_every_form(string path) => server.Problem(path, 404);

    [Theory]
    [InlineData("/nodes/Measure:2023-001?foo=1")]
    [InlineData("/nodes/Measure:2023-001.csv?table=nope")]
    public Task A_node_takes_no_parameters(string path) => server.Problem(path, 400);

    [Fact]
    public async Task A_node_is_a_row_of_a_table()
    {
        var lines = (await server.Text("/nodes/Measure:2023-001.csv")).TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        var names = lines[0].Split(',');
        Assert.Contains("title", names);
        Assert.Contains("ledBy.id", names);
        Assert.Contains("量子の実用化", lines[1]);
        Assert.Contains("\"[\"\"Ministry:meti\"\",\"\"Ministry:mext\"\"]\"", lines[1]);
    }

    [Fact]
    public async Task The_forms_of_a_node_lead_to_each_other()
    {
        using var response = await server.Get("/nodes/Measure:2023-001");
        var links = string.Join(", ", response.Headers.GetValues("Link"));
        foreach (var link in links.Split(", "))
            await server.Text(link.Split('<', '>')[1]);
        Assert.Contains("type=\"text/turtle\"", links);
    }
}
