using System.Text;
using System.Text.Json;
using IpGraph.Testing;
using Json.Schema;

namespace IpGraph.Server.Tests.Commands;

/// <summary><c>ipgraph mcp</c> in a process of its own, asked line by line.</summary>
public sealed class McpCommandTests
{
    const string Initialize = """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";

    /// <summary>Agents read all tools before they call one.</summary>
    const int ToolsBytesMax = 180_000;

    static readonly string Operations = Path.Combine(Golden.Root(), "operations");

    [Fact]
    public async Task Every_operation_answers_over_standard_streams_as_it_does_elsewhere()
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var listed = await AskAsync(process, 1, "tools/list", "{}");
            Assert.InRange(Encoding.UTF8.GetByteCount(listed.GetRawText()), 1, ToolsBytesMax);
            var schemas = listed.GetProperty("tools").EnumerateArray().ToDictionary(
                tool => tool.GetProperty("name").GetString()!, tool => JsonSchema.FromText(tool.GetProperty("outputSchema").GetRawText()));
            var id = 2;
            foreach (var path in Directory.EnumerateFiles(Operations, "*.graphql"))
            {
                var name = Path.GetFileNameWithoutExtension(path);
                var example = Path.Combine(Operations, $"{name}.example.json");
                var variables = File.Exists(example) ? await File.ReadAllTextAsync(example) : "{}";
                var result = await AskAsync(process, id++, "tools/call", $$"""{"name":"{{name}}","arguments":{{variables}}}""");
                Assert.False(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), $"{name}: {result}");
                Assert.True(schemas[name].Evaluate(result.GetProperty("structuredContent")).IsValid, name);
                if (name == "changes")
                    AssertKept(name, result.GetProperty("structuredContent"));
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task The_pages_of_a_comparison_that_is_too_long_give_each_measure_of_each_change_once()
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var (seen, counts, pages) = (new List<(string Change, string Side, string Id)>(), new Dictionary<(string Change, string Side), int>(), 0);
            for (int? skip = 0; skip is not null; pages++)
            {
                var result = await AskAsync(
                    process, pages + 1, "tools/call", $$$"""{"name":"compare-editions","arguments":{"from":2023,"to":2024,"first":50,"skip":{{{skip}}}}}""");
                var compared = result.GetProperty("structuredContent").GetProperty("data").GetProperty("compare");
                foreach (var row in compared.GetProperty("changes").EnumerateArray())
                {
                    foreach (var side in new[] { "earlier", "later" })
                    {
                        var change = row.GetProperty("change").GetString()!;
                        counts[(change, side)] = row.GetProperty($"{side}Count").GetInt32();
                        seen.AddRange(row.GetProperty(side).EnumerateArray().Select(node => (change, side, node.GetProperty("id").GetString()!)));
                    }
                }

                skip = compared.GetProperty("pageInfo").GetProperty("nextSkip") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null;
            }

            Assert.True(pages > 4);
            Assert.Equal(18, counts.Count);
            Assert.All(counts, list => Assert.Equal(list.Value, seen.Count(each => (each.Change, each.Side) == list.Key)));
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task The_client_is_told_the_version_of_the_program_and_types_that_every_client_reads()
    {
        using var named = ServerProcess.RunIn(AppContext.BaseDirectory, [], "--version");
        var version = (await named.StandardOutput.ReadToEndAsync()).Trim();
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            var server = await AskAsync(process, 0, "initialize", Initialize);
            Assert.Equal(version, server.GetProperty("serverInfo").GetProperty("version").GetString());
            var tools = await AskAsync(process, 1, "tools/list", "{}");
            Assert.Empty(Unions(tools.GetProperty("tools"), ""));
            var arguments = """{"name":"schema","arguments":{"name":null,"tokensMax":null}}""";
            Assert.False((await AskAsync(process, 2, "tools/call", arguments)).TryGetProperty("isError", out var isError) && isError.GetBoolean());
            var refused = await AskAsync(process, 3, "tools/call", """{"name":"measure","arguments":{"id":"Measure:nope"}}""");
            Assert.StartsWith("NOT_FOUND: \"id\" is 'Measure:nope'", refused.GetProperty("content")[0].GetProperty("text").GetString());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("""{"name":"field-by-area","arguments":{}}""", "columns", "rows")]
    [InlineData("""{"name":"ministry-by-field","arguments":{}}""", "columns", "rows")]
    [InlineData("""{"name":"cross-table","arguments":{"rows":"LED_BY","columns":"STRATEGIC_FIELDS"}}""", "columns", "rows")]
    [InlineData("""{"name":"query","arguments":{"query":"{ matrix(of: {measures: {}}, rows: {by: LED_BY}, columns: {by: STRATEGIC_FIELDS}) { across: columns { node { id } } down: rows { node { id } cells { node { id } count } } } }"}}""", "across", "down")]
    public async Task A_matrix_that_is_too_long_loses_rows_and_no_column(string call, string columns, string rows)
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var answer = (await AskAsync(process, 1, "tools/call", call)).GetProperty("structuredContent");
            var matrix = answer.GetProperty("data").GetProperty("matrix");
            var wide = matrix.GetProperty(columns).GetArrayLength();
            Assert.Equal(17, wide);
            Assert.NotEqual(0, matrix.GetProperty(rows).GetArrayLength());
            Assert.All(matrix.GetProperty(rows).EnumerateArray(), row => Assert.Equal(wide, row.GetProperty("cells").GetArrayLength()));
            var shortened = answer.GetProperty("shortened").EnumerateArray().ToDictionary(list => list.GetProperty("list").GetString()!);
            Assert.Equal(matrix.GetProperty(rows).GetArrayLength(), shortened[$"data.matrix.{rows}"].GetProperty("shown").GetInt32());
            Assert.DoesNotContain($"data.matrix.{columns}", shortened.Keys);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task What_is_asked_before_the_input_ends_is_answered_and_so_is_a_line_that_is_no_request()
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        string[] lines =
        [
            $$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{{Initialize}}}""",
            "zzz", "", "[]", "{}", """[{"jsonrpc":"2.0","id":2,"method":"ping"}]""", """{"id":3,"method":"ping"}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":"last","method":"tools/call","params":{"name":"dataset","arguments":{}}}""",
        ];
        await process.StandardInput.WriteAsync(string.Join('\n', lines));
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var written = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
        var answers = written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(
            ["\"last\" result", "1 result", "3 -32600", "null -32600", "null -32600", "null -32600", "null -32700"],
            answers.Select(answer => $"{answer.GetProperty("id").GetRawText()} {(
                answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetRawText() : "result")}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("neighborhood", """{"id":"Measure:2023-040"}""", "")]
    [InlineData("neighborhood", """{"id":"Measure:2023-040"}""", ""","tokensMax":800""")]
    [InlineData("surroundings", """{"id":"Measure:2023-040"}""", "")]
    [InlineData("query", """{"query":"{ neighborhood(of: \"Measure:2023-040\", first: 30) { nodes { node { id } distance } relationships { to { id } from { id } type } } }"}""", "")]
    public async Task A_graph_that_is_too_long_loses_nodes_with_their_relationships_and_hangs_together(string tool, string arguments, string budget)
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var whole = await AskAsync(process, 1, "tools/call", Call(""","tokensMax":50000"""));
            var answer = await AskAsync(process, 2, "tools/call", Call(budget));
            var (all, shown) = (GraphOf(whole), GraphOf(answer));
            Assert.InRange(shown.Nodes.Count, 4, all.Nodes.Count - 1);
            Assert.Equal("Measure:2023-040", shown.Nodes[0]);
            Assert.Equal(all.Relationships.Where(pair => shown.Nodes.Contains(pair.From) && shown.Nodes.Contains(pair.To)), shown.Relationships);
            var reached = new HashSet<string> { shown.Nodes[0] };
            while (shown.Relationships.Any(pair => reached.Contains(pair.From) != reached.Contains(pair.To)))
                reached.UnionWith(shown.Relationships.Where(pair => reached.Contains(pair.From) || reached.Contains(pair.To)).SelectMany(pair => new[] { pair.From, pair.To }));
            Assert.Equal(shown.Nodes.Order(), reached.Order());
            Assert.Equal(
                [("data.neighborhood.nodes", shown.Nodes.Count, all.Nodes.Count), ("data.neighborhood.relationships", shown.Relationships.Count, all.Relationships.Count)],
                answer.GetProperty("structuredContent").GetProperty("shortened").EnumerateArray().Select(list =>
                    (list.GetProperty("list").GetString(), list.GetProperty("shown").GetInt32(), list.GetProperty("of").GetInt32())));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        string Call(string tokens) => $$$"""{"name":"{{{tool}}}","arguments":{{{arguments[..^1]}}}{{{tokens}}}}}""";
    }

    static (List<string> Nodes, List<(string From, string To)> Relationships) GraphOf(JsonElement result)
    {
        var graph = result.GetProperty("structuredContent").GetProperty("data").GetProperty("neighborhood");
        return (
            [.. graph.GetProperty("nodes").EnumerateArray().Select(each => each.GetProperty("node").GetProperty("id").GetString()!)],
            [.. graph.GetProperty("relationships").EnumerateArray().Select(each => (
                each.GetProperty("from").GetProperty("id").GetString()!, each.GetProperty("to").GetProperty("id").GetString()!))]);
    }

    [Theory]
    [InlineData("paths", """{"from":"Topic:quantum","to":"Ministry:maff","first":10}""")]
    [InlineData("connections", """{"from":"Topic:quantum","to":"Ministry:maff"}""")]
    [InlineData("connections", """{"from":"Topic:quantum","to":"Ministry:maff","tokensMax":1200}""")]
    public async Task A_path_is_whole_or_left_out(string tool, string arguments)
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var result = await AskAsync(process, 1, "tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");
            var answer = result.GetProperty("structuredContent");
            var paths = answer.GetProperty("data").GetProperty("paths");
            Assert.NotEqual(0, paths.GetArrayLength());
            Assert.All(paths.EnumerateArray(), path =>
            {
                Assert.Equal(path.GetProperty("length").GetInt32() + 1, path.GetProperty("nodes").GetArrayLength());
                Assert.Equal(path.GetProperty("length").GetInt32(), path.GetProperty("steps").GetArrayLength());
            });
            var list = Assert.Single(answer.GetProperty("shortened").EnumerateArray());
            Assert.Equal("data.paths", list.GetProperty("list").GetString());
            Assert.Equal(paths.GetArrayLength(), list.GetProperty("shown").GetInt32());
            Assert.True(list.GetProperty("of").GetInt32() > paths.GetArrayLength());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task A_list_in_a_row_that_lost_items_is_named_with_its_row_and_where_the_rest_is()
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var few = await QueryAsync(process, 1, """{ all: nodes(ids: ["Ministry:meti", "Ministry:mic"]) { id ... on Ministry { led: leads(first: 100) { nodes { id titleEn } } } } }""");
            foreach (var list in few.GetProperty("shortened").EnumerateArray())
            {
                var row = list.GetProperty("list").GetString() == "data.all[0].led.nodes" ? 0 : 1;
                Assert.Equal($"data.all[{row}].led.nodes", list.GetProperty("list").GetString());
                var node = few.GetProperty("data").GetProperty("all")[row];
                Assert.Equal(node.GetProperty("led").GetProperty("nodes").GetArrayLength(), list.GetProperty("shown").GetInt32());
                Assert.True(list.GetProperty("of").GetInt32() > list.GetProperty("shown").GetInt32());
                Assert.Equal($"node with id = {node.GetProperty("id").GetString()}", list.GetProperty("rest").GetString());
            }

            Assert.InRange(few.GetProperty("shortened").GetArrayLength(), 1, 2);
            var many = await QueryAsync(process, 2, "{ topics(first: 6, orderBy: [{importance: DESC}]) { nodes { id measures(first: 100) { nodes { id titleEn } } } } }");
            var together = Assert.Single(many.GetProperty("shortened").EnumerateArray(), list => list.TryGetProperty("rows", out _));
            Assert.Equal("data.topics.nodes[*].measures.nodes", together.GetProperty("list").GetString());
            Assert.InRange(together.GetProperty("rows").GetInt32(), 5, 6);
            Assert.Equal("node with the id of the row", together.GetProperty("rest").GetString());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("pageInfo { more: hasNextPage end: endCursor } edges { cursor node { id title } }")]
    [InlineData("nodes { id } edges { at: cursor node { id title text } } pageInfo { more: hasNextPage end: endCursor }")]
    public async Task The_cursor_of_a_shortened_page_goes_on_behind_what_is_shown(string fields)
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var (ids, after, pages) = (new List<string>(), "", 0);
            do
            {
                var answer = await QueryAsync(
                    process, ++pages, $$$"""{ found: measures(where: {year: {eq: 2023}}, first: 100{{{after}}}) { {{{fields}}} } }""");
                var page = answer.GetProperty("data").GetProperty("found");
                ids.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!));
                var info = page.GetProperty("pageInfo");
                after = info.GetProperty("more").GetBoolean() ? $", after: \"{info.GetProperty("end").GetString()}\"" : "";
                if (pages == 1)
                {
                    var list = answer.GetProperty("shortened").EnumerateArray().First(list => list.GetProperty("list").GetString() == "data.found.edges");
                    Assert.Equal("after = data.found.pageInfo.end", list.GetProperty("rest").GetString());
                }
            }
            while (after.Length > 0);
            Assert.True(pages > 2);
            Assert.Equal(186, ids.Count);
            Assert.Equal(186, ids.Distinct().Count());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("measures(first: 100) { pageInfo { hasNextPage endCursor } nodes { id title } }", "measures", "endCursor")]
    [InlineData("measures { facet(by: NUMBER, first: 300) { pageInfo { hasNextPage endCursor } groups { value count label } } }", "measures.facet", "endCursor")]
    [InlineData("compare(from: 2023, to: 2024) { pageInfo(first: 100) { hasNextPage nextSkip } changes { change earlier(first: 100) { id label } } }", "compare", "nextSkip")]
    public async Task A_cursor_behind_what_is_shown_that_the_answer_does_not_tell_is_null(string field, string path, string cursor)
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [], "mcp");
        try
        {
            await AskAsync(process, 0, "initialize", Initialize);
            var answer = await QueryAsync(process, 1, $"{{ {field} }}");
            var info = path.Split('.').Aggregate(answer.GetProperty("data"), (value, key) => value.GetProperty(key)).GetProperty("pageInfo");
            Assert.True(info.GetProperty("hasNextPage").GetBoolean());
            Assert.Equal(JsonValueKind.Null, info.GetProperty(cursor).ValueKind);
            Assert.Contains(
                answer.GetProperty("shortened").EnumerateArray(),
                list => list.GetProperty("rest").GetString() == "a greater tokensMax, or a smaller first, whose page tells how to go on");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    static async Task<JsonElement> QueryAsync(System.Diagnostics.Process process, int id, string query)
    {
        var result = await AskAsync(
            process, id, "tools/call", JsonSerializer.Serialize(new { name = "query", arguments = new { query } }));
        Assert.False(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), $"{result}");
        return result.GetProperty("structuredContent");
    }

    /// <summary>Where in a schema a type is one of several.</summary>
    static IEnumerable<string> Unions(JsonElement schema, string path) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(part => part is { Name: "type", Value.ValueKind: JsonValueKind.Array }
            ? [path]
            : Unions(part.Value, $"{path}.{part.Name}")),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany((part, at) => Unions(part, $"{path}[{at}]")),
        _ => [],
    };

    /// <summary>What has no citations and is short is answered to agents as it lies beside its operation.</summary>
    static void AssertKept(string name, JsonElement answer)
    {
        var kept = JsonElement.Parse(File.ReadAllText(Path.Combine(Operations, $"{name}.answer.json")));
        Assert.True(JsonElement.DeepEquals(kept.GetProperty("data"), answer.GetProperty("data")));
    }

    static async Task<JsonElement> AskAsync(System.Diagnostics.Process process, int id, string method, string parameters)
    {
        var line = $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""";
        await process.StandardInput.WriteLineAsync(line.ReplaceLineEndings(" "));
        await process.StandardInput.FlushAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } answer)
        {
            var message = JsonElement.Parse(answer);
            if (message.TryGetProperty("id", out var of) && of.GetInt32() == id)
                return message.GetProperty("result");
        }

        throw new InvalidOperationException($"It ended before it answered {method}.");
    }
}
