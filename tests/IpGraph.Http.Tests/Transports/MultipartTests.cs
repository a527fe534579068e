namespace IpGraph.Http.Tests.Transports;

public sealed class MultipartTests : IAsyncLifetime
{
    const string Deferred = """{"query":"{ hello items { name ... @defer(label: \"sizes\") { size } } }"}""";

    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_deferred_answer_comes_in_parts()
    {
        var response = await server.Post(Deferred, "multipart/mixed, application/graphql-response+json");
        Assert.StartsWith("multipart/mixed; boundary=\"-\"", response.Header("Content-Type"), StringComparison.Ordinal);
        var parts = Parts(await response.Text());
        Assert.Equal(2, parts.Count);
        Assert.StartsWith("""{"data":{"hello":"world","items":[{"name":"a"},{"name":"bb"}]},"pending":[""", parts[0], StringComparison.Ordinal);
        Assert.Contains("\"hasNext\":true", parts[0], StringComparison.Ordinal);
        Assert.Contains("\"completed\":[", parts[1], StringComparison.Ordinal);
        Assert.Contains("\"hasNext\":false", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_format_is_written_for_those_who_ask_for_it()
    {
        var response = await server.Post(Deferred, "multipart/mixed; deferSpec=20220824, application/json");
        Assert.Contains("deferSpec=20220824", response.Header("Content-Type"), StringComparison.Ordinal);
        var parts = Parts(await response.Text());
        Assert.DoesNotContain("pending", parts[0], StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"items\",0]", parts[1], StringComparison.Ordinal);
        Assert.Contains("\"label\":\"sizes\"", parts[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/mixed;deferSpec=20220824;q=0.2, multipart/mixed;incrementalSpec=v0.2;q=0.9", "incrementalSpec=v0.2")]
    [InlineData("multipart/mixed;deferSpec=20220824;q=0.9, multipart/mixed;incrementalSpec=v0.2;q=0.2", "deferSpec=20220824")]
    [InlineData("multipart/mixed;deferSpec=\"20220824\", application/json", "deferSpec=20220824")]
    [InlineData("multipart/mixed;deferSpec=20220824;q=0, multipart/mixed", "incrementalSpec=v0.2")]
    [InlineData("multipart/mixed;deferSpec=20990101, multipart/mixed;incrementalSpec=v0.2", "incrementalSpec=v0.2")]
    [InlineData("multipart/mixed;incrementalSpec=v0.1, application/json", "application/json")]
    [InlineData("multipart/mixed;incrementalSpec=v0.3, application/json", "application/json")]
    [InlineData("multipart/mixed;deferSpec=20990101, application/json", "application/json")]
    public async Task Parts_come_in_the_protocol_that_the_client_likes_best_and_in_no_other(string accept, string expected)
    {
        var response = await server.Post(Deferred, accept);
        Assert.Contains(expected, response.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_in_one_piece_stays_JSON()
    {
        var response = await server.Post(
            """{"query":"{ hello }"}""", "multipart/mixed; deferSpec=20220824, application/graphql-response+json");
        Assert.Equal("application/graphql-response+json; charset=utf-8", response.Header("Content-Type"));
    }

    [Fact]
    public async Task A_client_that_takes_nothing_else_gets_one_part()
    {
        var response = await server.Post("""{"query":"{ hello }"}""", "multipart/mixed");
        Assert.Equal(["""{"data":{"hello":"world"}}"""], Parts(await response.Text()));
    }

    [Fact]
    public async Task A_client_that_cannot_take_parts_gets_the_whole()
    {
        var response = await server.Post(Deferred);
        Assert.Equal(
            """{"data":{"hello":"world","items":[{"name":"a","size":1},{"name":"bb","size":2}]}}""", await response.Text());
    }

    static List<string> Parts(string body)
    {
        Assert.EndsWith("\r\n-----\r\n", body, StringComparison.Ordinal);
        return [.. body[..^"\r\n-----\r\n".Length].Split("\r\n---\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])];
    }
}
