using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using IpGraph.Http.Options;
using IpGraph.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Server.Tests.Endpoints;

public sealed class McpTests : IAsyncLifetime
{
    const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    EndpointServer server = null!;
    McpClient client = null!;

    public async Task InitializeAsync()
    {
        server = await EndpointServer.Start();
        client = await McpClients.Connect(server);
    }

    public async Task DisposeAsync()
    {
        await client.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Each_operation_is_a_tool_and_there_are_few_others()
    {
        var tools = await client.ListToolsAsync();
        Assert.Equal(["concept", "measures", "node", "query", "schema"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.NotNull(tool.ProtocolTool.OutputSchema));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
    }

    [Theory]
    [InlineData("resources/subscribe")]
    [InlineData("resources/unsubscribe")]
    public async Task Nobody_is_told_of_what_changes_for_that_is_not_offered(string method)
    {
        Assert.Null(client.ServerCapabilities.Resources?.Subscribe);
        using var refused = await Post($$$"""{"jsonrpc":"2.0","id":1,"method":"{{{method}}}","params":{"uri":"ipgraph://faults"}}""");
        Assert.Contains("-32601", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_offered_is_made_once_and_not_for_every_request()
    {
        var factory = server.Services.GetRequiredService<IOptionsFactory<McpServerOptions>>();
        var (one, other) = (factory.Create(Options.DefaultName), factory.Create(Options.DefaultName));
        Assert.NotSame(one, other);
        Assert.All(one.ToolCollection!, tool => Assert.Same(tool, other.ToolCollection![tool.ProtocolTool.Name]));
        Assert.All(one.ResourceCollection!, text => Assert.Contains(text, other.ResourceCollection!));
    }

    [Fact]
    public async Task An_answer_is_the_same_in_text_and_in_structure_and_nothing_in_it_is_escaped()
    {
        var result = await Call("measures", new { year = 2023, first = 1, after = (string?)null });
        Assert.NotEqual(true, result.IsError);
        var text = ((TextContentBlock)Assert.Single(result.Content)).Text;
        Assert.DoesNotContain("\\u", text);
        Assert.Contains("量子の実用化", text);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(text), result.StructuredContent!.Value));
        Assert.Equal(0, result.StructuredContent.Value.GetProperty("shortened").GetArrayLength());
    }

    [Fact]
    public async Task An_answer_that_is_too_long_loses_the_ends_of_its_lists_and_says_so()
    {
        var result = await Call("measures", new { first = 4, tokensMax = 500 });
        var answer = result.StructuredContent!.Value;
        var shown = answer.GetProperty("data").GetProperty("measures").GetProperty("nodes").GetArrayLength();
        Assert.InRange(shown, 1, 3);
        Assert.Equal(4, answer.GetProperty("data").GetProperty("measures").GetProperty("totalCount").GetInt32());
        var list = Assert.Single(answer.GetProperty("shortened").EnumerateArray(), one => one.GetProperty("list").GetString() == "data.measures.nodes");
        Assert.Equal((shown, 4), (list.GetProperty("shown").GetInt32(), list.GetProperty("of").GetInt32()));
        Assert.Equal("after = data.measures.pageInfo.endCursor", list.GetProperty("rest").GetString());
    }

    [Fact]
    public async Task The_pages_of_an_answer_that_is_too_long_give_each_item_once()
    {
        var (ids, after, pages) = (new List<string>(), (string?)null, 0);
        do
        {
            var result = await Call("measures", new { first = 4, after, tokensMax = 500 });
            var page = result.StructuredContent!.Value.GetProperty("data").GetProperty("measures");
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
            pages++;
        }
        while (after is not null);
        Assert.InRange(pages, 2, 4);
        Assert.Equal(4, ids.Count);
        Assert.Equal(4, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("measures", """{"first": 4}""", "its arguments are ")]
    [InlineData("measures", "{}", "its arguments are ")]
    [InlineData("query", "wide", "select fewer fields")]
    public async Task An_answer_that_does_not_fit_says_how_many_tokens_are_the_least(string tool, string json, string less)
    {
        var arguments = json == "wide"
            ? new() { ["query"] = $$"""{ measures(first: 4) { nodes { {{string.Join(' ', Enumerable.Range(0, 30).Select(i => $"id{i}: id"))}} } } }""" }
            : JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!;
        var refusal = await Ask(200);
        Assert.True(refusal.IsError);
        var text = ((TextContentBlock)refusal.Content[0]).Text;
        Assert.Contains(less, text);
        var least = int.Parse(text.Split("Ask with tokensMax ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.NotEqual(true, (await Ask(least)).IsError);
        Assert.True((await Ask(least - 1)).IsError);

        Task<CallToolResult> Ask(int tokensMax) => client.CallToolAsync(
            tool, new Dictionary<string, object?>(arguments) { ["tokensMax"] = tokensMax }).AsTask();
    }

    [Theory]
    [InlineData("concept", "{}", "\"concept\" is missing: A name.")]
    [InlineData("concept", """{"label": "量子"}""", "there is concept, tokensMax")]
    [InlineData("concept", """{"concept": "nope"}""", "NOT_FOUND: \"concept\" is 'nope', which names no Concept: A name.")]
    [InlineData("measures", """{"first": 1000}""", "100")]
    [InlineData("measures", """{"first": "two"}""", "BAD_USER_INPUT")]
    [InlineData("measures", """{"tokensMax": 5}""", "whole number from 200")]
    [InlineData("query", """{"query": "{ mesures { totalCount } }"}""", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query", """{"query": "subscription { datasetChanged { version } }"}""", "no single answer")]
    [InlineData("query", """{"query": 5}""", "must be a text")]
    [InlineData("query", """{"query": "query A { measures { totalCount } } query B { measures { totalCount } }"}""", "several operations, and this tool executes one: send each by itself")]
    [InlineData("node", """{"id": "Measure:0000"}""", "NOT_FOUND: \"id\" is 'Measure:0000', which names no Node: The id, ")]
    [InlineData("node", """{"id": "Nothing:0000"}""", "NOT_FOUND: \"id\" is 'Nothing:0000', which names no Node: The id, ")]
    [InlineData("node", """{"id": "measure"}""", "BAD_USER_INPUT: \"measure\" is not an id")]
    [InlineData("node", """{"id": "Measure"}""", "BAD_USER_INPUT: \"Measure\" is not an id")]
    [InlineData("node", """{"id": ""}""", "BAD_USER_INPUT: \"\" is not an id")]
    [InlineData("schema", """{"name": "Mesure"}""", "no type \"Mesure\"")]
    public async Task A_wrong_argument_is_told_to_the_model(string tool, string arguments, string message)
    {
        var result = await client.CallToolAsync(tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));
        Assert.True(result.IsError);
        Assert.Contains(message, ((TextContentBlock)result.Content[0]).Text);
    }

    [Theory]
    [InlineData("measures", """{"tokensMax": 5}""", "\"tokensMax\" must be a whole number from 200 to 50000.")]
    [InlineData("concept", """{"concept": "nope"}""", "NOT_FOUND: \"concept\" is 'nope', which names no Concept: A name.")]
    public async Task A_refusal_is_told_in_its_own_words_and_is_no_failure_of_the_server(string tool, string arguments, string words)
    {
        using var log = new LoudLines();
        await using var watched = await EndpointServer.Start(log: log);
        await using var caller = await McpClients.Connect(watched);
        var result = await caller.CallToolAsync(tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));
        Assert.True(result.IsError);
        Assert.Equal(words, ((TextContentBlock)Assert.Single(result.Content)).Text);
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("near", """{"node": "x"}""", "BAD_USER_INPUT", "node")]
    [InlineData("near", """{"node": "Measure:2023-001", "most": 0}""", "BAD_USER_INPUT", "most")]
    [InlineData("near", """{"node": "Measure:2023-001", "kinds": ["X"]}""", "BAD_USER_INPUT", "kinds")]
    [InlineData("near", """{"nothing": 1}""", "BAD_USER_INPUT", "nothing")]
    [InlineData("near", "{}", "BAD_USER_INPUT", "node")]
    [InlineData("near", """{"node": "Measure:2023-001", "tokensMax": 1}""", "BAD_USER_INPUT", "tokensMax")]
    [InlineData("concept", """{"concept": "nope"}""", "NOT_FOUND", "concept")]
    [InlineData("node", """{"id": "Measure:0000-000"}""", "NOT_FOUND", "id")]
    public async Task What_refuses_an_argument_names_it_for_programs(string tool, string arguments, string code, string parameter)
    {
        await using var several = await EndpointServer.Start(RestTests.Near);
        await using var caller = await McpClients.Connect(several);
        var result = await caller.CallToolAsync(tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));
        Assert.True(result.IsError);
        var error = Assert.Single(result.Meta!["errors"]!.AsArray())!;
        Assert.Equal((code, parameter), ((string?)error["code"], (string?)error["parameter"]));
    }

    [Fact]
    public void The_version_is_that_of_the_program() => Assert.Equal(ProgramVersion.Text, client.ServerInfo?.Version);

    [Theory]
    [InlineData(DocumentPolicy.Automatic, true)]
    [InlineData(DocumentPolicy.TrustedOnly, false)]
    public async Task The_instructions_speak_of_general_tools_where_they_are_offered(DocumentPolicy documents, bool areOffered)
    {
        await using var one = await EndpointServer.Start(options: new TransportOptions { Documents = documents });
        await using var caller = await McpClients.Connect(one);
        var tools = await caller.ListToolsAsync();
        foreach (var name in new[] { "query", "schema" })
        {
            Assert.Equal(areOffered, tools.Any(tool => tool.Name == name));
            Assert.Equal(areOffered, caller.ServerInstructions!.Contains($"`{name}`", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_protocol() =>
        await Assert.ThrowsAnyAsync<McpException>(() => Call("nothing", new { }));

    [Theory]
    [InlineData("tools/list")]
    [InlineData("resources/list")]
    [InlineData("resources/templates/list")]
    [InlineData("prompts/list")]
    public async Task A_cursor_of_another_server_is_refused(string list)
    {
        using var whole = await Post(Request("{}"));
        Assert.Contains("\"result\"", await whole.Content.ReadAsStringAsync());
        using var refused = await Post(Request("""{"cursor":"page-2"}"""));
        Assert.Contains("-32602", await refused.Content.ReadAsStringAsync());

        string Request(string parameters) => $$"""{"jsonrpc":"2.0","id":1,"method":"{{list}}","params":{{parameters}}}""";
    }

    [Theory]
    [InlineData("tools/call", "{}", "\"name\" is missing")]
    [InlineData("tools/call", """{"name":5}""", "\"name\" has no value of its type")]
    [InlineData("tools/call", """{"name":"measures","arguments":[]}""", "\"arguments\" has no value of its type")]
    [InlineData("tools/call", "[]", "they are no object")]
    [InlineData("tools/list", """{"cursor":5}""", "\"cursor\" has no value of its type")]
    [InlineData("resources/read", "{}", "\"uri\" is missing")]
    [InlineData("prompts/get", "{}", "\"name\" is missing")]
    [InlineData("initialize", "{}", "one that it needs is missing")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","capabilities":{}}""", "one that it needs is missing")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","capabilities":5,"clientInfo":{"name":"t","version":"1"}}""", "\"capabilities\" has no value of its type")]
    [InlineData("initialize", """{"protocolVersion":7,"capabilities":{},"clientInfo":{"name":"t","version":"1"}}""", "\"protocolVersion\" has no value of its type")]
    [InlineData("initialize", "[1]", "they are no object")]
    [InlineData("initialize", "\"x\"", "they are no object")]
    [InlineData("logging/setLevel", """{"level":"loud"}""", "\"level\" has no value of its type")]
    public async Task Parameters_of_another_form_are_the_mistake_of_the_client(string method, string parameters, string reason)
    {
        using var log = new LoudLines();
        await using var watched = await EndpointServer.Start(log: log);
        using var refused = await Post($$"""{"jsonrpc":"2.0","id":7,"method":"{{method}}","params":{{parameters}}}""", watched);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var text = await refused.Content.ReadAsStringAsync();
        var answer = JsonElement.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal(7, answer.GetProperty("id").GetInt32());
        var error = answer.GetProperty("error");
        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
        Assert.Empty(log.Lines);
        Assert.Equal($"The parameters of \"{method}\" cannot be read: {reason}.", error.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("tools/call", """{"name":"nothing"}""", -32602)]
    [InlineData("prompts/get", """{"name":"nothing"}""", -32602)]
    [InlineData("prompts/get", """{"name":"brief-me","arguments":{"object":"量子"}}""", -32602)]
    [InlineData("resources/read", """{"uri":"ipgraph://nothing"}""", -32002)]
    [InlineData("nothing/of/this", "{}", -32601)]
    public async Task What_a_client_does_wrong_is_told_to_it_and_not_to_the_log(string method, string parameters, int code)
    {
        using var log = new LoudLines();
        await using var watched = await EndpointServer.Start(log: log);
        using var refused = await Post($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""", watched);
        Assert.Contains($"\"code\":{code}", await refused.Content.ReadAsStringAsync());
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task What_the_server_does_wrong_is_reported()
    {
        var mistakes = new List<Exception>();
        await using var broken = await EndpointServer.Start(change: tools => tools with { Executor = null!, Report = mistakes.Add });
        await using var caller = await McpClients.Connect(broken);
        var result = await caller.CallToolAsync("query", new Dictionary<string, object?> { ["query"] = "{ measures { totalCount } }" });
        Assert.True(result.IsError);
        Assert.IsType<NullReferenceException>(Assert.Single(mistakes));
    }

    [Fact]
    public async Task Resources_and_prompts_are_texts()
    {
        foreach (var resource in await client.ListResourcesAsync())
        {
            var read = await client.ReadResourceAsync(resource.Uri);
            var text = Assert.IsType<TextResourceContents>(Assert.Single(read.Contents));
            Assert.NotEmpty(text.Text);
            Assert.StartsWith("text/", text.MimeType);
        }

        var prompt = await client.GetPromptAsync("brief-me", new Dictionary<string, object?> { ["subject"] = "量子" });
        Assert.Contains("量子", ((TextContentBlock)Assert.Single(prompt.Messages).Content).Text);
        await Assert.ThrowsAnyAsync<McpException>(async () => await client.GetPromptAsync("brief-me"));
    }

    [Fact]
    public async Task The_newer_revision_needs_no_handshake()
    {
        const string Call =
            """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"measures","arguments":{"year":2025},"_meta":{
              "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},
              "io.modelcontextprotocol/clientCapabilities":{}}}}
            """;
        using var response = await Post(Call, ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "tools/call"), ("Mcp-Name", "measures"));
        Assert.Contains("Measure:2025-001", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pages_of_other_sites_may_not_ask()
    {
        using var foreign = await Post(Initialize, ("Origin", "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var own = await Post(Initialize, ("Origin", server.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Pages_of_a_listed_site_may_ask_and_are_told_so()
    {
        await using var open = await EndpointServer.Start(options: new TransportOptions { Origins = ["https://friend.example"] });
        foreach (var path in new[] { "/mcp", "/api", "/api/measures", "/nodes/Measure:2023-001", "/openapi.json", "/llms.txt" })
        {
            var request = new HttpRequestMessage(HttpMethod.Options, path);
            request.Headers.TryAddWithoutValidation("Origin", "https://friend.example");
            request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
            using var response = await open.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.Equal("https://friend.example", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        }

        using var answer = await Post(Initialize, open, ("Origin", "https://friend.example"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/mcp", HttpStatusCode.NoContent, "POST")]
    [InlineData("/api", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    [InlineData("/api/measures", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    [InlineData("/nodes/Measure:2023-001", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    [InlineData("/openapi.json", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    [InlineData("/llms.txt", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    public async Task Who_asks_what_can_be_done_is_told_the_methods_whether_pages_may_ask_or_not(string path, HttpStatusCode status, string methods)
    {
        await using var open = await EndpointServer.Start(options: new TransportOptions { Origins = ["*"] });
        foreach (var each in new[] { open, server })
        {
            using var response = await each.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));
            Assert.Equal((status, methods), (response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
        }
    }

    [Fact]
    public async Task A_message_larger_than_allowed_is_refused()
    {
        await using var small = await EndpointServer.Start(options: new TransportOptions { BodyMax = 100 });
        using var response = await Post(Initialize, small);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    Task<HttpResponseMessage> Post(string message, params (string, string)[] headers) => Post(message, server, headers);

    static Task<HttpResponseMessage> Post(string message, EndpointServer server, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(message, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return server.Client.SendAsync(request);
    }

    async Task<CallToolResult> Call(string tool, object arguments) => await client.CallToolAsync(
        tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(arguments)));
}
