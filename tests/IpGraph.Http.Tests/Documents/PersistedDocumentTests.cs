using System.Net;
using System.Security.Cryptography;
using System.Text;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Documents;

public sealed class PersistedDocumentTests : IDisposable
{
    const string Hello = "{ hello }";

    readonly string folder = Directory.CreateTempSubdirectory("ipgraph-documents-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_document_sent_with_its_hash_is_known_by_the_hash_afterwards()
    {
        await using var server = await RunningServer.Start();
        var sent = await server.Post(WithHash(Hello, HashOf(Hello)));
        Assert.Equal("""{"data":{"hello":"world"}}""", await sent.Text());
        var named = await server.Post(OnlyHash(HashOf(Hello)));
        Assert.Equal("""{"data":{"hello":"world"}}""", await named.Text());
    }

    [Theory]
    [InlineData("documentId", "")]
    [InlineData("documentId", "sha256:")]
    [InlineData("doc_id", "")]
    public async Task A_known_document_has_an_id(string parameter, string prefix)
    {
        await using var server = await RunningServer.Start();
        await server.Post(WithHash(Hello, HashOf(Hello)));
        var posted = await server.Post($$"""{"{{parameter}}":"{{prefix}}{{HashOf(Hello)}}"}""");
        Assert.Equal("""{"data":{"hello":"world"}}""", await posted.Text());
        var got = await server.Get($"?{parameter}={prefix}{HashOf(Hello)}");
        Assert.Equal("""{"data":{"hello":"world"}}""", await got.Text());
    }

    [Fact]
    public async Task A_hash_that_is_not_known_asks_for_the_document()
    {
        await using var server = await RunningServer.Start();
        var modern = await server.Post(OnlyHash(HashOf(Hello)));
        Assert.Equal(HttpStatusCode.BadRequest, modern.StatusCode);
        Assert.Contains("\"PersistedQueryNotFound\"", await modern.Text(), StringComparison.Ordinal);
        var older = await server.Post(OnlyHash(HashOf(Hello)), "application/json");
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await older.ErrorCode());
    }

    [Fact]
    public async Task A_document_under_the_hash_of_another_is_refused_and_not_kept()
    {
        await using var server = await RunningServer.Start();
        var response = await server.Post(WithHash("{ evil: hello }", HashOf(Hello)));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var named = await server.Post(OnlyHash(HashOf(Hello)));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await named.ErrorCode());
    }

    [Theory]
    [InlineData("other", HttpStatusCode.BadRequest)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", HttpStatusCode.BadRequest)]
    [InlineData("{hash}", HttpStatusCode.OK)]
    [InlineData("sha256:{hash}", HttpStatusCode.OK)]
    public async Task An_id_beside_a_document_or_a_hash_must_mean_the_same(string id, HttpStatusCode status)
    {
        id = id.Replace("{hash}", HashOf(Hello), StringComparison.Ordinal);
        await using var server = await RunningServer.Start();
        await server.Post(WithHash(Hello, HashOf(Hello)));
        foreach (var response in new[]
        {
            await server.Post($$"""{"query":"{{Hello}}","documentId":"{{id}}"}"""),
            await server.Post(WithHash(Hello, HashOf(Hello)).Replace("{\"query", $"{{\"documentId\":\"{id}\",\"query", StringComparison.Ordinal)),
            await server.Post(OnlyHash(HashOf(Hello)).Replace("{\"extensions", $"{{\"documentId\":\"{id}\",\"extensions", StringComparison.Ordinal)),
            await server.Get($"?query={Uri.EscapeDataString(Hello)}&documentId={id}"),
        })
        {
            Assert.Equal(status, response.StatusCode);
            Assert.Contains(status == HttpStatusCode.OK ? "world" : "BAD_REQUEST", await response.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_trusted_document_may_come_with_its_name()
    {
        await using var server = await Trusting();
        Assert.Equal(HttpStatusCode.OK, (await server.Post($$"""{"query":"{{Hello}}\n","documentId":"hello"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Post($$"""{"query":"{{Hello}}\n","documentId":"other"}""")).StatusCode);
    }

    [Fact]
    public async Task A_document_that_cannot_be_executed_is_not_kept()
    {
        await using var server = await RunningServer.Start();
        await server.Post(WithHash("{ nope }", HashOf("{ nope }")));
        var named = await server.Post(OnlyHash(HashOf("{ nope }")));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await named.ErrorCode());
    }

    [Theory]
    [InlineData("""{"version":2,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    [InlineData("""{"version":1,"sha256Hash":"../../etc/passwd"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":"\ud83d"}""")]
    [InlineData("[]")]
    public async Task An_extension_of_another_form_is_refused(string extension)
    {
        await using var server = await RunningServer.Start();
        var response = await server.Post($$$"""{"query":"{ hello }","extensions":{"persistedQuery":{{{extension}}} } }""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_oldest_document_makes_room()
    {
        await using var server = await RunningServer.Start(new TransportOptions { DocumentsMax = 1, DocumentsFolder = folder });
        await server.Post(WithHash(Hello, HashOf(Hello)));
        await server.Post(WithHash("{ a: hello }", HashOf("{ a: hello }")));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await (await server.Post(OnlyHash(HashOf(Hello)))).ErrorCode());
        Assert.Equal([HashOf("{ a: hello }") + ".graphql"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Documents_make_room_for_each_other_in_bytes()
    {
        await using var server = await RunningServer.Start(new TransportOptions { DocumentsBytesMax = 20 });
        await server.Post(WithHash(Hello, HashOf(Hello)));
        await server.Post(WithHash("{ b: hello c: hello }", HashOf("{ b: hello c: hello }")));
        Assert.Equal(HttpStatusCode.OK, (await server.Post(OnlyHash(HashOf(Hello)))).StatusCode);
        await server.Post(WithHash("{ a: hello }", HashOf("{ a: hello }")));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await (await server.Post(OnlyHash(HashOf(Hello)))).ErrorCode());
    }

    [Fact]
    public async Task Documents_outlive_the_server()
    {
        var options = new TransportOptions { DocumentsFolder = folder };
        await using (var first = await RunningServer.Start(options))
            await first.Post(WithHash(Hello, HashOf(Hello)));
        await using var second = await RunningServer.Start(options);
        var named = await second.Post(OnlyHash(HashOf(Hello)));
        Assert.Equal("""{"data":{"hello":"world"}}""", await named.Text());
    }

    [Fact]
    public async Task A_file_that_was_changed_is_not_served()
    {
        File.WriteAllText(Path.Combine(folder, HashOf(Hello) + ".graphql"), "{ evil: hello }");
        await using var server = await RunningServer.Start(new TransportOptions { DocumentsFolder = folder });
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await (await server.Post(OnlyHash(HashOf(Hello)))).ErrorCode());
    }

    [Fact]
    public async Task Trusted_documents_are_named_by_file_and_by_hash()
    {
        await using var server = await Trusting();
        Assert.Equal("""{"data":{"hello":"world"}}""", await (await server.Post("""{"documentId":"hello"}""")).Text());
        Assert.Equal("""{"data":{"hello":"world"}}""", await (await server.Post(OnlyHash(HashOf(Hello)))).Text());
        Assert.Equal("""{"data":{"hello":"world"}}""", await (await server.Post($$"""{"query":"{{Hello}}"}""")).Text());
    }

    [Theory]
    [InlineData("""{"query":"{ a: hello }"}""", "DOCUMENT_NOT_TRUSTED")]
    [InlineData("""{"documentId":"other"}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{}""", "BAD_REQUEST")]
    public async Task Nothing_but_trusted_documents_is_executed(string request, string code)
    {
        await using var server = await Trusting();
        var response = await server.Post(request);
        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal(code, await response.ErrorCode());
    }

    [Fact]
    public async Task Sockets_and_links_are_held_to_the_same_documents()
    {
        await using var server = await Trusting();
        Assert.Equal("DOCUMENT_NOT_TRUSTED", await (await server.Get("?query={a:hello}")).ErrorCode());
        using var socket = await (await server.Connect()).Initialise();
        await socket.Send("""{"id":"1","type":"subscribe","payload":{"query":"{ a: hello }"}}""");
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await socket.Receive(), StringComparison.Ordinal);
    }

    async Task<RunningServer> Trusting()
    {
        File.WriteAllText(Path.Combine(folder, "hello.graphql"), Hello + "\n");
        return await RunningServer.Start(new TransportOptions
        {
            Documents = DocumentPolicy.TrustedOnly,
            DocumentsFolder = folder,
        });
    }

    static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    static string OnlyHash(string hash) =>
        $$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"} } }""";

    static string WithHash(string document, string hash) =>
        $$$"""{"query":"{{{document}}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"} } }""";
}
