using System.Net;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Types;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using Microsoft.AspNetCore.Http;

namespace IpGraph.Http.Tests.Transports;

public sealed class CachingTests : IAsyncLifetime
{
    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_answer_to_a_get_may_be_kept_for_a_minute()
    {
        var response = await server.Get("?query={hello}");
        Assert.Equal("public, max-age=60", response.Header("Cache-Control"));
        Assert.Contains("Accept", response.Header("Vary"), StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task A_page_in_place_of_an_answer_names_each_header_that_it_follows_from_once()
    {
        var options = new TransportOptions { Origins = ["https://friend.example"] };
        var admission = new EndpointAdmission(LoadGate.Of(options), options, _ => { });
        await using var server = await RunningServer.Start(
            options,
            RunningServer.Sdl,
            _ => new GraphQLEngine(SchemaBuilder.Build(RunningServer.Sdl)),
            page: admission.Around(context => context.Response.WriteAsync("page")));
        var response = await server.Get("?query={hello}", "text/html");
        Assert.Equal("page", await response.Text());
        Assert.Equal("Origin, Accept", response.Header("Vary"));
    }

    [Fact]
    public async Task Who_has_the_answer_is_told_so()
    {
        var tag = await TagOf("?query={hello}");
        var response = await server.Get("?query={hello}", headers: ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(tag, response.Headers.ETag?.ToString());
        Assert.Equal("", await response.Text());
    }

    [Fact]
    public async Task Who_wants_an_answer_only_where_there_is_none_is_told_that_there_is_one()
    {
        Assert.Equal(HttpStatusCode.NotModified, (await server.Get("?query={hello}", headers: ("If-None-Match", "*"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Get("?query={hell}", headers: ("If-None-Match", "*"))).StatusCode);
    }

    [Fact]
    public async Task Other_data_has_another_tag()
    {
        var before = await TagOf("?query={hello}");
        server.Version = "2";
        var response = await server.Get("?query={hello}", headers: ("If-None-Match", before));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(before, response.Headers.ETag?.ToString());
    }

    [Fact]
    public async Task Another_request_or_form_has_another_tag()
    {
        var tag = await TagOf("?query={hello}");
        Assert.NotEqual(tag, await TagOf("?query={hello}&variables={}"));
        Assert.NotEqual(tag, await TagOf("?query={hello}", "application/json"));
    }

    [Fact]
    public async Task Another_document_behind_the_same_name_has_another_tag()
    {
        var folder = Directory.CreateTempSubdirectory("ipgraph-tags-").FullName;
        var options = new TransportOptions { Documents = DocumentPolicy.TrustedOnly, DocumentsFolder = folder };
        async Task<(HttpStatusCode Status, string Tag, string Text)> Ask(string document, string? known)
        {
            File.WriteAllText(Path.Combine(folder, "hello.graphql"), document);
            await using var trusting = await RunningServer.Start(options);
            var response = await trusting.Get("?documentId=hello", headers: ("If-None-Match", known ?? "\"none\""));
            return (response.StatusCode, response.Headers.ETag!.ToString(), await response.Text());
        }

        var (_, tag, _) = await Ask("{ hello }", null);
        Assert.Equal(HttpStatusCode.NotModified, (await Ask("{ hello }", tag)).Status);
        var changed = await Ask("{ hello(name: \"moon\") }", tag);
        Assert.Equal((HttpStatusCode.OK, """{"data":{"hello":"moon"}}"""), (changed.Status, changed.Text));
    }

    [Fact]
    public async Task Other_rules_have_another_tag()
    {
        async Task<string> TagUnder(string rules)
        {
            await using var other = await RunningServer.Start(
                new TransportOptions(), RunningServer.Sdl, server => server.Engine(), rules);
            return (await other.Get("?query={hello}")).Headers.ETag!.ToString();
        }

        Assert.Equal(await TagUnder("one"), await TagUnder("one"));
        Assert.NotEqual(await TagUnder("one"), await TagUnder("other"));
    }

    [Theory]
    [InlineData("/graphql?query={hello}")]
    [InlineData("/graphql?query={long}")]
    [InlineData("/graphql/schema")]
    public async Task Who_has_the_answer_is_told_the_same_headers_as_who_has_not(string path)
    {
        await using var open = await RunningServer.Start(new TransportOptions { Origins = ["https://a.example"] });
        Task<HttpResponseMessage> Ask(string tag) => open.Send(
            HttpMethod.Get, path, headers: [("If-None-Match", tag), ("Origin", "https://a.example")]);
        var whole = await Ask("\"none\"");
        var known = await Ask(whole.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        foreach (var name in new[] { "Vary", "ETag", "Cache-Control", "Access-Control-Allow-Origin" })
            Assert.Equal(whole.Header(name), known.Header(name));
        Assert.Equal("Origin, Accept, Accept-Encoding", whole.Header("Vary"));
    }

    [Theory]
    [InlineData("?query={broken}")]
    [InlineData("?query={nope}")]
    [InlineData("?query={")]
    [InlineData("")]
    public async Task Errors_are_not_kept(string query)
    {
        var response = await server.Get(query);
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task A_large_answer_is_compressed_for_those_who_take_it_so()
    {
        foreach (var encoding in new[] { "br", "zstd", "gzip" })
        {
            var response = await server.Post("""{"query":"{ long }"}""", headers: ("Accept-Encoding", encoding));
            Assert.Equal(encoding, response.Header("Content-Encoding"));
            Assert.Equal($$$"""{"data":{"long":"{{{new string('x', 5_000)}}}"}}""", await Unpack(response, encoding));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("gzip")]
    public async Task An_answer_is_the_same_however_often_it_is_compressed(string encoding)
    {
        foreach (var name in new[] { "first", "second", "first", "second", "first", "third" })
        {
            var response = await server.Post(
                $$"""{"query":"{ {{name}}: long }"}""", headers: ("Accept-Encoding", encoding));
            Assert.Equal(encoding, response.Header("Content-Encoding"));
            Assert.Equal(
                $$$"""{"data":{"{{{name}}}":"{{{new string('x', 5_000)}}}"}}""", await Unpack(response, encoding));
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, zstd", "zstd")]
    [InlineData("zstd;q=0.9, gzip;q=1", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("BR", "br")]
    [InlineData("X-GZip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "zstd")]
    [InlineData("br;q=0, zstd;q=0, *", "gzip")]
    [InlineData("br;q=0, zstd;q=0, gzip;q=0, *", null)]
    [InlineData("gzip;q=0.5, *;q=0.1", "gzip")]
    public async Task The_encoding_follows_what_the_client_prefers(string accepted, string? expected)
    {
        var response = await server.Post("""{"query":"{ long }"}""", headers: ("Accept-Encoding", accepted));
        Assert.Equal(expected, response.Header("Content-Encoding"));
        Assert.Contains("Accept-Encoding", response.Header("Vary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_answer_is_sent_as_it_is()
    {
        var response = await server.Post("""{"query":"{ hello }"}""", headers: ("Accept-Encoding", "br"));
        Assert.Null(response.Header("Content-Encoding"));
    }

    [Fact]
    public async Task The_schema_can_be_read_and_kept()
    {
        var response = await server.Send(HttpMethod.Get, "/graphql/schema");
        Assert.Equal("text/plain; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(RunningServer.Sdl, await response.Text());
        var again = await server.Send(
            HttpMethod.Get, "/graphql/schema", headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_schema_can_be_read_with_semantic_non_null()
    {
        var response = await server.Send(HttpMethod.Get, "/graphql/schema?semanticNonNull=true");
        var text = await response.Text();
        Assert.Contains("items: [Item] @semanticNonNull(levels: [0, 1])", text, StringComparison.Ordinal);
        Assert.Contains("broken: String\n", text, StringComparison.Ordinal);
        var other = await server.Send(
            HttpMethod.Get,
            "/graphql/schema?semanticNonNull=false",
            headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(RunningServer.Sdl, await other.Text());
    }

    [Fact]
    public async Task Another_kind_of_schema_is_refused()
    {
        var response = await server.Send(HttpMethod.Get, "/graphql/schema?semanticNonNull=yes");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("must be \\\"true\\\" or \\\"false\\\"", await response.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_not_shown_if_it_is_not_published()
    {
        await using var silent = await RunningServer.Start(new() { PublishSchema = false });
        var response = await silent.Send(HttpMethod.Get, "/graphql/schema");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    async Task<string> TagOf(string query, string accept = "application/graphql-response+json") =>
        (await server.Get(query, accept)).Headers.ETag!.ToString();

    static async Task<string> Unpack(HttpResponseMessage response, string encoding)
    {
        await using var packed = await response.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionMode.Decompress),
            "zstd" => new ZstdSharp.DecompressionStream(packed),
            _ => new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress),
        };
        return await new StreamReader(unpacked).ReadToEndAsync();
    }
}
