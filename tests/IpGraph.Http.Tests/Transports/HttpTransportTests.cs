using System.Net;
using System.Text;

namespace IpGraph.Http.Tests.Transports;

public sealed class HttpTransportTests : IAsyncLifetime
{
    /// <summary>JSON that is too deep below an object, and sound otherwise.</summary>
    static readonly string Deep = new string('[', 64) + new string(']', 64);

    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_posted_query_is_answered()
    {
        var response = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    [Fact]
    public async Task A_query_in_the_query_string_is_answered()
    {
        var response = await server.Get("?query=%7B%20hello%20%7D");
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    [Fact]
    public async Task A_head_request_has_the_headers_of_a_get_and_no_body()
    {
        var response = await server.Send(HttpMethod.Head, "/graphql?query={hello}");
        Assert.Equal(26, response.Content.Headers.ContentLength);
        Assert.Equal("", await response.Text());
    }

    [Fact]
    public async Task Variables_operation_name_and_extensions_are_read_from_a_body()
    {
        var response = await server.Post(
            """
            {"query":"query A { hello } query B($n: String) { hello(name: $n) }", "operationName":"B",
             "variables":{"n":"特許"}, "extensions":{"any":[1]}, "unknown":{"ignored":true}}
            """);
        Assert.Equal("""{"data":{"hello":"特許"}}""", await response.Text());
    }

    [Fact]
    public async Task Variables_operation_name_and_extensions_are_read_from_a_query_string()
    {
        var document = Uri.EscapeDataString("query A { hello } query B($n: String) { hello(name: $n) }");
        var variables = Uri.EscapeDataString("""{"n":"特許"}""");
        var response = await server.Get(
            $"?query={document}&operationName=B&variables={variables}&extensions=%7B%7D&unknown=1");
        Assert.Equal("""{"data":{"hello":"特許"}}""", await response.Text());
    }

    [Fact]
    public async Task An_escaped_document_is_the_same_as_one_without_escapes()
    {
        var response = await server.Post("""{"query":"{\n  hello(name: \"\u7279\u8a31\") \t}"}""");
        Assert.Equal("""{"data":{"hello":"特許"}}""", await response.Text());
    }

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("APPLICATION/*", "application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json, application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json;q=0.9, application/graphql-response+json;q=0.8", "application/json; charset=utf-8")]
    [InlineData("application/json;q=0, */*", "application/graphql-response+json; charset=utf-8")]
    [InlineData("image/png, application/graphql-response+json; q=0.1", "application/graphql-response+json; charset=utf-8")]
    public async Task The_form_of_the_answer_follows_what_the_client_accepts(string? accept, string expected)
    {
        var response = await server.Post("""{"query":"{ hello }"}""", accept);
        Assert.Equal(expected, response.Header("Content-Type"));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("image/png, audio/*")]
    public async Task A_client_that_accepts_no_form_is_told_406(string accept)
    {
        var response = await server.Post("""{"query":"{ hello }"}""", accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("NOT_ACCEPTABLE", await response.ErrorCode());
    }

    [Fact]
    public async Task A_link_opened_in_a_browser_shows_JSON()
    {
        var response = await server.Get("?query={hello}", "text/html");
        Assert.Equal("application/json; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nope }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($n: Int!) { hello @include(if: true) }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { hello } query B { hello }", "BAD_USER_INPUT")]
    public async Task A_request_error_is_400_for_those_who_know_the_media_type_and_200_for_others(string document, string code)
    {
        var json = $$"""{"query":"{{document}}"}""";
        var modern = await server.Post(json);
        Assert.Equal((HttpStatusCode.BadRequest, code), (modern.StatusCode, await modern.ErrorCode()));
        var older = await server.Post(json, "application/json");
        Assert.Equal((HttpStatusCode.OK, code), (older.StatusCode, await older.ErrorCode()));
    }

    [Fact]
    public async Task A_field_error_is_200_and_tells_nothing_of_the_inside()
    {
        var response = await server.Post("""{"query":"{ broken }"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Text();
        Assert.Contains("\"code\":\"INTERNAL\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{ hello }","variables":{"a":DEEP}}""", "The JSON of the request nests more than the 64 levels deep that are allowed.")]
    [InlineData("""{"query":"{ hello }","more":DEEP}""", "The JSON of the request nests more than the 64 levels deep that are allowed.")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,}}""", "The request is not JSON.")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,"a":2}}""", "The request has an object that names something twice; name it once.")]
    [InlineData("""{"query":"{ hello }","operationName":"\ud83d"}""", "The request has a string that is no text: one half of an escaped surrogate pair stands alone.")]
    public async Task What_is_wrong_with_the_JSON_of_a_body_is_said(string body, string message)
    {
        var response = await server.Post(body.Replace("DEEP", Deep, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"message\":\"{message}\"", await response.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":DEEP}""", "The JSON of the request nests more than the 64 levels deep that are allowed.")]
    [InlineData("""{"a":1,"a":2}""", "The request has an object that names something twice; name it once.")]
    [InlineData("""{"a":1,}""", "\\\"variables\\\" must be a JSON object.")]
    [InlineData("7", "\\\"variables\\\" must be a JSON object.")]
    public async Task What_is_wrong_with_the_JSON_of_a_query_string_is_said(string variables, string message)
    {
        var response = await server.Get($"?query={{hello}}&variables={Uri.EscapeDataString(variables.Replace("DEEP", Deep, StringComparison.Ordinal))}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"message\":\"{message}\"", await response.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_405(string method)
    {
        var response = await server.Send(new HttpMethod(method), "/graphql");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("GET, HEAD, POST", response.Header("Allow"));
    }

    [Fact]
    public async Task No_mutation_is_taken_with_GET()
    {
        var response = await server.Get("?query=" + Uri.EscapeDataString("mutation { rename(name: \"a\") }"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", response.Header("Allow"));
    }

    [Fact]
    public async Task A_subscription_needs_a_stream_to_be_accepted()
    {
        var posted = await server.Post("""{"query":"subscription { news }"}""");
        Assert.Equal(HttpStatusCode.NotAcceptable, posted.StatusCode);
        var got = await server.Get("?query=subscription{news}");
        Assert.Equal(HttpStatusCode.NotAcceptable, got.StatusCode);
    }

    [Fact]
    public async Task A_head_request_opens_no_stream()
    {
        var response = await server.Send(HttpMethod.Head, "/graphql?query=subscription{news}", accept: "text/event-stream");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=shift_jis")]
    public async Task Only_JSON_in_UTF8_is_taken_so_that_no_page_can_post_without_a_preflight(string? contentType)
    {
        var content = new ByteArrayContent("""{"query":"{ hello }"}"""u8.ToArray());
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var response = await server.Send(HttpMethod.Post, "/graphql", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", await response.ErrorCode());
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public async Task JSON_may_name_its_encoding(string contentType)
    {
        var content = new ByteArrayContent("""{"query":"{ hello }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var response = await server.Send(HttpMethod.Post, "/graphql", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_compressed_body_is_not_taken()
    {
        var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        var response = await server.Send(HttpMethod.Post, "/graphql", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"query\":\"{ hello }\"}]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":\"{ hello }\",}")]
    [InlineData("{\"query\":\"{ hello }\"} x")]
    [InlineData("{\"query\":\"{ hello }\"}{}")]
    [InlineData("{\"query\":\"{ hello }\",\"query\":\"{ hello }\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"qu\\u0065ry\":\"{ hello }\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":{}}")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":\"a\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"onError\":\"SHRUG\"}")]
    [InlineData("{\"query\":\"{ hello(name: \\\"\\ud800\\\") }\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":\"\\ud800\"}")]
    public async Task A_body_that_is_no_request_is_400_whatever_the_client_accepts(string body)
    {
        var response = await server.Post(body, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_REQUEST", await response.ErrorCode());
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_400()
    {
        byte[] body = [.. "{\"query\":\"{ hello } # "u8, 0xC0, 0xAF, .. "\"}"u8];
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var response = await server.Send(HttpMethod.Post, "/graphql", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("variables")]
    [InlineData("extensions")]
    [InlineData("unknown")]
    public async Task JSON_that_nests_too_deep_is_400(string parameter)
    {
        var deep = new string('[', 100_000);
        var response = await server.Post($$"""{"query":"{ hello }","{{parameter}}":{"a":{{deep}}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("?query={hello}&query={hello}")]
    [InlineData("?query={hello}&variables=[]")]
    [InlineData("?query={hello}&variables={")]
    [InlineData("?query={hello}&variables={\"\\ud83d\":1}")]
    [InlineData("?query={hello}&extensions=1")]
    [InlineData("?query={hello}&extensions={\"\\ude00\":1,\"a\":2}")]
    [InlineData("?query=")]
    [InlineData("")]
    public async Task A_query_string_that_is_no_request_is_400(string query)
    {
        var response = await server.Get(query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_error_behaviour_can_be_chosen()
    {
        var response = await server.Post("""{"query":"{ hello(name: null) items { name } }","onError":"NULL"}""");
        Assert.StartsWith("""{"errors":[""", await response.Text(), StringComparison.Ordinal);
        Assert.EndsWith(
            """
            "data":{"hello":null,"items":[{"name":"a"},{"name":"bb"}]}}
            """.Trim(),
            await response.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cost_is_reported_on_request()
    {
        var silent = await server.Post("""{"query":"{ hello }"}""");
        Assert.DoesNotContain("extensions", await silent.Text(), StringComparison.Ordinal);
        var telling = await server.Post("""{"query":"{ hello }"}""", headers: ("GraphQL-Cost", "report"));
        Assert.Contains("\"extensions\":{\"cost\":", await telling.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_is_guessed_to_be_of_another_type()
    {
        var response = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Null(response.Header("Server"));
    }

    [Fact]
    public async Task A_body_that_arrives_in_pieces_is_put_together()
    {
        var text = $$"""{"query":"{ hello }","variables":{"padding":"{{new string('あ', 100_000)}}"} }""";
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(text)), bufferSize: 999);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var response = await server.Send(HttpMethod.Post, "/graphql", content);
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    [Fact]
    public async Task What_is_not_ours_is_left_to_others()
    {
        var response = await server.Client.GetAsync("/elsewhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
