using System.Net;
using System.Text.Json;
using IpGraph.Http.Options;

namespace IpGraph.Server.Tests.Endpoints;

public sealed class RestTests : IAsyncLifetime
{
    EndpointServer server = null!;

    public async Task InitializeAsync() => server = await EndpointServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task An_operation_is_asked_by_its_name_and_answers_with_its_data()
    {
        var data = await server.Json("/api/measures?year=2023&first=1");
        Assert.Equal(3, data.GetProperty("measures").GetProperty("totalCount").GetInt32());
        Assert.Equal("量子の実用化", data.GetProperty("measures").GetProperty("nodes")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/api/measures?year=2023&first=1", "\"measures\";shown=1;total=3")]
    [InlineData("/api/measures.csv?year=2023&first=1", "\"measures\";shown=1;total=3")]
    [InlineData("/api/measures?year=2023&first=3", null)]
    public async Task An_answer_that_has_a_part_of_a_list_says_so(string address, string? shortened)
    {
        using var answer = await server.Get(address);
        Assert.Equal(shortened, answer.Headers.TryGetValues("Shortened", out var values) ? values.Single() : null);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    public async Task The_address_above_the_operations_lists_them(string address)
    {
        using var index = JsonDocument.Parse(await server.Text(address));
        var listed = index.RootElement.GetProperty("operations").EnumerateArray()
            .Single(operation => operation.GetProperty("name").GetString() == "measures");
        using var answer = await server.Get(listed.GetProperty("address").GetString()!);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.All(listed.GetProperty("variables").EnumerateArray(), variable => Assert.False(variable.GetProperty("required").GetBoolean()));
    }

    [Fact]
    public async Task A_table_has_one_row_for_each_item()
    {
        var lines = (await server.Text("/api/measures.csv?year=2023&first=1")).Split('\n');
        Assert.Equal(
            "id,number,title,titleEn,text,budget,terms,citations.document,citations.fromLine,citations.toLine,ledBy.id,ledBy.nameEn",
            lines[0]);
        Assert.Equal(
            "Measure:2023-001,1,量子の実用化,Put quantum to use,量子技術の社会実装に向け、文科省と連携して支援する。,12.5,\"[\"\"SHORT\"\",\"\"MEDIUM\"\"]\","
            + "\"[\"\"Document:roadmap-2023\"\"]\",[10],[12],\"[\"\"Ministry:meti\"\",\"\"Ministry:mext\"\"]\","
            + "\"[\"\"Ministry of Economy, Trade and Industry\"\",\"\"Ministry of Education, Culture, Sports, Science and Technology\"\"]\"",
            lines[1]);
        Assert.Equal(["", ""], [lines[2], string.Concat(lines.Skip(3))]);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0.5, application/jsonl", "application/jsonl")]
    [InlineData("application/x-ndjson", "application/jsonl")]
    [InlineData("*/*, application/json;q=0", "text/csv")]
    public async Task The_header_Accept_chooses_the_form(string? accept, string type)
    {
        using var response = await server.Get("/api/measures", accept);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task An_operation_of_several_lists_gives_the_table_that_is_named()
    {
        Assert.StartsWith("id,name,nameEn,", await server.Text("/api/concept.csv?concept=quantum"));
        Assert.StartsWith("id,title\nMeasure:2023-001,", await server.Text("/api/concept.csv?concept=quantum&table=concept.measures"));
        Assert.StartsWith("id,text\n", await server.Text("/api/concept.csv?concept=quantum&table=concept.contents"));
        var problem = await server.Problem("/api/concept.csv?concept=quantum&table=x", 400);
        Assert.Contains("concept, concept.measures, concept.contents", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Pages_are_linked_and_together_they_are_the_whole()
    {
        var ids = new List<string>();
        var next = "/api/measures.jsonl?first=1";
        while (next is not null)
        {
            using var response = await server.Get(next);
            ids.AddRange((await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            var links = string.Join(", ", response.Headers.GetValues("Link")).Split(", ");
            Assert.Contains("</api/measures/codebook>; rel=\"describedby\"", links);
            next = links.FirstOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1];
            Assert.Equal(ids.Count > 1, links.Any(link => link == "</api/measures.jsonl?first=1>; rel=\"first\""));
        }

        Assert.Equal(4, ids.Distinct().Count());
    }

    [Fact]
    public async Task Who_has_an_answer_already_is_not_sent_it_again()
    {
        using var first = await server.Get("/api/measures.csv?year=2023");
        var tag = first.Headers.ETag!.ToString();
        using var second = await server.Get("/api/measures.csv?year=2023", null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var other = await server.Get("/api/measures.jsonl?year=2023", null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("/api/mesures", 404, "NOT_FOUND", "the nearest is \"measures\"")]
    [InlineData("/api/measures.xml", 404, "NOT_FOUND", ".json, .csv, .jsonl")]
    [InlineData("/api/measures/more", 404, "NOT_FOUND", "no operation")]
    [InlineData("/api/measures?yaer=2023", 400, "BAD_USER_INPUT", "there is year, first, after")]
    [InlineData("/api/measures?year=twenty", 400, "BAD_USER_INPUT", "whole number")]
    [InlineData("/api/measures?year=2023&year=2025", 400, "BAD_USER_INPUT", "given 2 times")]
    [InlineData("/api/concept?concept=quantum&table=concept.measures", 400, "BAD_USER_INPUT", "JSON has all that was asked")]
    [InlineData("/api/concept.json?concept=quantum&table=x", 400, "BAD_USER_INPUT", "ask for .csv or .jsonl")]
    [InlineData("/nodes/Measure:2023-001.xml", 404, "NOT_FOUND", "A node is not to be had as .xml, but as .json, .csv, .jsonld, .ttl.")]
    [InlineData("/api/measures.csv?table=measures&table=nodes", 400, "BAD_USER_INPUT", "\"table\" is given 2 times")]
    [InlineData("/api/measures?after=nonsense", 400, "BAD_USER_INPUT", "after")]
    [InlineData("/api/measures?first=1000", 400, "BAD_USER_INPUT", "100")]
    [InlineData("/api/concept", 400, "BAD_USER_INPUT", "\"concept\" is missing")]
    [InlineData("/api/concept?concept=nope", 404, "NOT_FOUND", "\"concept\" is 'nope', which names no Concept: A name.")]
    [InlineData("/api/concept.csv?concept=nope", 404, "NOT_FOUND", "'nope'")]
    [InlineData("/nodes/Measure:0000", 404, "NOT_FOUND", "Measure:0000")]
    [InlineData("/nodes/Nothing:1", 404, "NOT_FOUND", "Nothing:1")]
    [InlineData("/nodes/a/b", 404, "NOT_FOUND", "/nodes/Measure:2023-034")]
    public async Task What_cannot_be_answered_says_what_is_wrong(string path, int status, string code, string detail)
    {
        var problem = await server.Problem(path, status);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(detail, problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/api/measures.xml", 404, "「measures」は .xml では提供していません。.json, .csv, .jsonl があります。", null)]
    [InlineData("/api/mesures", 404, "操作「mesures」はありません。一覧は /openapi.json にあります。最も近い名前は「measures」です。", null)]
    [InlineData("/api/measures?yaer=2023", 400, "パラメーター「yaer」はありません。使えるのは year, first, after です。", "yaer")]
    [InlineData("/api/measures?year=twenty", 400, "「year」の値「twenty」は使えません。32ビットの整数（例：20）で指定してください。", "year")]
    [InlineData("/api/measures?year=2023&year=2025", 400, "「year」が2回指定されています。値は1つだけ指定してください。", "year")]
    [InlineData("/api/concept", 400, "「concept」がありません：名称。", "concept")]
    [InlineData("/api/concept?concept=nope", 404, "「concept」が 'nope' の Concept はありません：名称。", "concept")]
    [InlineData("/api/concept?concept=quantum&table=concept", 400, "CSV・JSON Lines の表を選ぶものです。", "table")]
    [InlineData("/api/measures?first=1000", 400, "変数、引数またはパラメーターの値が使えません。説明にあるところを直してください。（説明：first is 1000; ", null)]
    [InlineData("/nodes/Nothing:1", 404, "番号「Nothing:1」の項目はありません。", null)]
    [InlineData("/nodes/a/b", 404, "項目は /nodes/ の後に番号を付けたアドレスにあります", null)]
    public async Task A_problem_is_told_in_Japanese_to_whoever_likes_that_best(string path, int status, string detail, string? parameter)
    {
        var english = await server.Problem(path, status);
        using var response = await server.Get(path, null, ("Accept-Language", "fr, ja;q=0.8, en;q=0.5"));
        var japanese = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("ja", Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.Equal(status == 404 ? "見つかりません" : "要求が正しくありません", japanese.GetProperty("title").GetString());
        Assert.StartsWith(detail, japanese.GetProperty("detail").GetString());
        foreach (var same in new[] { "type", "status", "code" })
            Assert.Equal(english.GetProperty(same).ToString(), japanese.GetProperty(same).ToString());
        if (parameter is null)
            return;
        var part = Assert.Single(japanese.GetProperty("errors").EnumerateArray());
        Assert.Equal(parameter, part.GetProperty("parameter").GetString());
        Assert.StartsWith(detail, part.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("de")]
    [InlineData("en-GB, ja;q=0.9")]
    [InlineData("ja;q=0")]
    public async Task A_problem_is_told_in_English_to_all_others(string? accepted)
    {
        using var response = accepted is null ? await server.Get("/api/mesures") : await server.Get("/api/mesures", null, ("Accept-Language", accepted));
        Assert.Equal("en", Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.StartsWith("There is no operation", JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_error_of_GraphQL_is_told_in_English_alone()
    {
        using var response = await server.Get("/graphql?query={nope}", null, ("Accept-Language", "ja"));
        Assert.Contains("nope", await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain("。", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_parameter_that_names_nothing_is_to_blame_and_a_filter_that_leaves_nothing_is_not()
    {
        var problem = await server.Problem("/api/concept?concept=nope", 404);
        Assert.Equal("concept", Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("parameter").GetString());
        Assert.Equal(0, (await server.Json("/api/measures?year=1900")).GetProperty("measures").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("/api/measures", "image/png", "text/csv (.csv)")]
    [InlineData("/nodes/Measure:2023-001", "image/png", "text/turtle (.ttl)")]
    public async Task A_form_that_there_is_not_is_refused(string path, string accept, string detail) =>
        Assert.Contains(detail, (await server.Problem(path, 406, accept)).GetProperty("detail").GetString());

    [Theory]
    [InlineData("/api/measures")]
    [InlineData("/api/measures.csv")]
    [InlineData("/nodes/Measure:2023-001")]
    public async Task Nothing_can_be_written(string path)
    {
        using var response = await server.Client.PostAsync(path, new StringContent("{}"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("GET, HEAD", response.Content.Headers.TryGetValues("Allow", out var allowed) ? string.Join(", ", allowed) : null);
    }

    [Theory]
    [InlineData("/api/measures")]
    [InlineData("/nodes/Measure:2023-001")]
    [InlineData("/openapi.json")]
    [InlineData("/llms.txt")]
    public async Task HEAD_tells_what_GET_would_without_sending_it(string path)
    {
        using var get = await server.Get(path);
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/measures")]
    [InlineData("/nodes/Measure:2023-001")]
    [InlineData("/openapi.json")]
    [InlineData("/llms.txt")]
    public async Task Every_endpoint_turns_away_what_is_too_much(string path)
    {
        await using var full = await EndpointServer.Start(options: new TransportOptions { RequestsMax = 0 });
        var problem = await full.Problem(path, 503);
        Assert.Equal("OVERLOADED", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/api/measures?first=1000", "first")]
    [InlineData("/api/measures?after=x", "after")]
    [InlineData("/api/measures?year=x", "year")]
    [InlineData("/api/measures?nothing=x", "nothing")]
    [InlineData("/api/concept", "concept")]
    [InlineData("/api/concept?concept=quantum&concept=AI", "concept")]
    [InlineData("/api/near?node=x", "node")]
    [InlineData("/api/near?node=Measure:2023-001&kinds=X", "kinds")]
    [InlineData("/api/near?node=Measure:2023-001&most=0", "most")]
    public async Task A_value_that_cannot_be_taken_is_told_with_its_parameter(string path, string parameter)
    {
        await using var several = await EndpointServer.Start(Near);
        var problem = await several.Problem(path, 400);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            ("BAD_USER_INPUT", parameter), (error.GetProperty("code").GetString(), error.GetProperty("parameter").GetString()));
        Assert.Equal(problem.GetProperty("detail").GetString(), error.GetProperty("message").GetString());
    }

    /// <summary>An operation whose variables are called otherwise than the arguments.</summary>
    internal static readonly Dictionary<string, string> Near = new()
    {
        ["near.graphql"] =
            """"
            """
            Near

            近くのもの
            """
            query Near("The id.\n\nID。" $node: ID!, "Of which types.\n\n種類。" $kinds: [NodeType!], "How many.\n\n件数。" $most: Int! = 5) {
              neighborhood(of: $node, types: $kinds, first: $most) { nodes { node { id } } }
            }
            """",
        ["near.example.json"] = """{"node": "Measure:2023-001"}""",
    };
}
