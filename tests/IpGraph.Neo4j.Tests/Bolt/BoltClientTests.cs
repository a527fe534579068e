using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IpGraph.Graph;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;
using static IpGraph.Neo4j.Tests.Bolt.FakeBoltServer;

namespace IpGraph.Neo4j.Tests.Bolt;

public sealed class BoltClientTests
{
    const string Json = """[[1,"知財"],[null,"x\"]"]]""";

    static readonly CypherStatement Statement = new("RETURN 1", [new("p0", 1)]);

    static readonly Reply Rows = new([[1L, "知財"], [null!, "x\"]"]]);

    static readonly Reply Never = new([]) { IsNever = true };

    [Fact]
    public async Task The_rows_of_a_whole_answer_come_back()
    {
        await using var server = new FakeBoltServer((_, _) => Rows);
        Assert.Equal(Json, await AskAsync(server));
        Assert.Equal("[]", await AskAsync(new FakeBoltServer((_, _) => new Reply([]))));
    }

    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(3, 1)]
    [InlineData(ushort.MaxValue, 1)]
    public async Task An_answer_may_come_in_any_pieces(int chunkMax, int sentAtOnce)
    {
        await using var server = new FakeBoltServer((_, _) => Rows) { ChunkMax = chunkMax, SentAtOnce = sentAtOnce };
        Assert.Equal(Json, await AskAsync(server));
    }

    [Fact]
    public async Task A_long_answer_comes_back_and_a_long_parameter_arrives()
    {
        var text = new string('長', 100_000);
        await using var server = new FakeBoltServer((_, sent) =>
            new Reply([.. Enumerable.Repeat<object[]>([sent.Contains(text) ? text : "lost"], 20)]));
        var rows = await AskAsync(server, new CypherStatement("RETURN $a", [new("a", text)]));
        Assert.Equal($"[{string.Join(',', Enumerable.Repeat($"[\"{text}\"]", 20))}]", rows);
    }

    [Fact]
    public async Task An_answer_cut_at_any_byte_is_no_answer()
    {
        int whole;
        await using (var server = new FakeBoltServer((_, _) => Rows))
        {
            await AskAsync(server);
            await Eventually.Holds(() => server.Sent > 0);
            whole = server.Sent;
        }

        for (var length = 0; length < whole; length++)
        {
            await using var server = new FakeBoltServer((_, _) => Rows) { CutAfter = length };
            var failure = await Record.ExceptionAsync(() => AskAsync(server));
            Assert.True(failure is StoreUnavailableException, $"{length} of {whole}: {failure}");
        }
    }

    [Fact]
    public async Task A_read_is_tried_twice_and_no_more_and_a_write_once()
    {
        await using var server = new FakeBoltServer((_, _) => new Reply([]) { Code = "Neo.TransientError.General.X" });
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server));
        Assert.Equal(2, server.Statements);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, Statement with { Writes = true }));
        Assert.Equal(3, server.Statements);
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.ArithmeticError", false)]
    [InlineData("Neo.ClientError.Security.Forbidden", true)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", true)]
    [InlineData("Neo.DatabaseError.General.UnknownError", true)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", false)]
    public async Task A_failure_is_told_without_the_servers_words(string code, bool isRefused)
    {
        var told = new List<Exception>();
        await using var server = new FakeBoltServer((_, _) => new Reply(isRefused ? null : [[1L]]) { Code = code });
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, change: options =>
            options with { OnFailure = told.Add }));
        Assert.Equal("The graph database cannot answer now.", failure.Message);
        Assert.Contains("secret words", told[0].Message);
    }

    [Fact]
    public async Task A_refused_statement_is_our_own_mistake()
    {
        await using var server = new FakeBoltServer((_, _) =>
            new Reply(null) { Code = "Neo.ClientError.Statement.SyntaxError" });
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(server));
        Assert.DoesNotContain("secret", failure.Message);
        Assert.Equal(1, server.Statements);
    }

    [Fact]
    public async Task A_connection_is_used_again_after_answers_and_after_failures()
    {
        await using var server = new FakeBoltServer((_, text) => text.Contains("wrong")
            ? new Reply(null) { Code = "Neo.ClientError.Statement.SyntaxError" }
            : Rows);
        using var client = new Neo4jClient(Options(server));
        for (var round = 0; round < 3; round++)
        {
            (await client.RunAsync(Statement, default)).Dispose();
            await Assert.ThrowsAsync<InvalidOperationException>(async () =>
                await client.RunAsync(new CypherStatement("wrong", []), default));
        }

        Assert.Equal(1, server.Connections);
        Assert.Equal(2, server.Messages.Count(message => message == "Reset"));
    }

    [Fact]
    public async Task A_statement_that_nobody_waits_for_is_ended_and_its_connection_used_again()
    {
        await using var server = new FakeBoltServer((number, _) => number == 1 ? Never : Rows);
        using var client = new Neo4jClient(Options(server));
        using var leaving = new CancellationTokenSource();
        var left = client.RunAsync(Statement, leaving.Token).AsTask();
        await Eventually.Holds(() => server.Statements == 1);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await Eventually.Holds(() => server.Messages.Contains("Reset"));
    }

    [Fact]
    public async Task Connections_that_the_server_closed_meanwhile_are_replaced()
    {
        await using var server = new FakeBoltServer((_, _) => Rows);
        using var client = new Neo4jClient(Options(server));
        (await client.RunAsync(Statement, default)).Dispose();
        server.CloseConnections();
        await Task.Delay(50);
        (await client.RunAsync(Statement with { Writes = true }, default)).Dispose();
        Assert.Equal(2, server.Statements);
    }

    [Fact]
    public async Task Statements_at_once_have_connections_of_their_own()
    {
        await using var server = new FakeBoltServer((_, text) => new Reply([[text.Split(' ')[1]]]));
        using var client = new Neo4jClient(Options(server));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            using var rows = await client.RunAsync(new CypherStatement($"RETURN {number}", []), default);
            Assert.Equal($"[[\"{number}\"]]", Encoding.UTF8.GetString(rows.Json));
        }));
        Assert.InRange(server.Connections, 1, 64);
    }

    [Fact]
    public async Task The_newest_writes_are_sent_with_what_follows_them()
    {
        await using var server = new FakeBoltServer((number, _) => new Reply([]) { Bookmark = $"b{number}" });
        using var client = new Neo4jClient(Options(server));
        foreach (var writes in new[] { false, true, false, true, false })
            (await client.RunAsync(Statement with { Writes = writes }, default)).Dispose();
        var runs = server.Messages.Where(message => message.StartsWith("Run")).ToList();
        Assert.DoesNotContain("bookmarks", runs[0] + runs[1]);
        Assert.Contains("\"bookmarks\":[\"b2\"]", runs[2]);
        Assert.Contains("\"bookmarks\":[\"b2\"]", runs[3]);
        Assert.Contains("\"bookmarks\":[\"b4\"]", runs[4]);
    }

    [Fact]
    public async Task Reads_are_sent_as_reads_with_the_database_and_a_bound_in_time()
    {
        await using var server = new FakeBoltServer((_, _) => Rows);
        await AskAsync(server);
        await AskAsync(server, Statement with { Writes = true });
        var runs = server.Messages.Where(message => message.StartsWith("Run")).ToList();
        Assert.Contains("""{"p0":1}{"db":"neo4j","mode":"r","tx_timeout":40000}""", runs[0]);
        Assert.Contains("\"mode\":\"w\"", runs[1]);
    }

    [Fact]
    public async Task An_answer_beyond_the_bound_is_refused()
    {
        await using var server = new FakeBoltServer((_, _) => new Reply([[new string('x', 5_000)]]));
        await Assert.ThrowsAsync<AnswerTooLongException>(() => AskAsync(server, change: options =>
            options with { AnswerBytesMax = 1_000 }));
    }

    [Fact]
    public async Task A_server_that_does_not_let_us_in_is_unavailable()
    {
        await using var server = new FakeBoltServer((_, _) => Rows) { LetsIn = false };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server));
        Assert.Equal(0, server.Statements);
    }

    [Theory]
    [InlineData("00000000", "no version of Bolt from 5.1 to 5.8")]
    [InlineData("48545450", "HTTP is spoken at this address")]
    [InlineData("00000006", "is no version of Bolt")]
    public async Task The_log_is_told_what_else_is_spoken(string version, string told)
    {
        var failures = new List<Exception>();
        await using var server = new FakeBoltServer((_, _) => Rows) { Version = Convert.FromHexString(version) };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, change: options =>
            options with { OnFailure = failures.Add }));
        Assert.Contains(told, failures[0].Message);
    }

    [Fact]
    public async Task A_certificate_that_its_own_maker_signed_is_taken_only_where_the_address_says_so()
    {
        await using var server = new FakeBoltServer((_, _) => Rows) { Certificate = MakeCertificate("localhost") };
        Assert.Equal(Json, await AskAsync(server, change: At("bolt+ssc", "localhost")));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, change: At("bolt+s", "localhost")));
    }

    [Fact]
    public async Task A_certificate_of_another_name_is_never_taken()
    {
        await using var server = new FakeBoltServer((_, _) => Rows) { Certificate = MakeCertificate("elsewhere.example") };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, change: At("bolt+ssc", "localhost")));
    }

    static Func<Neo4jOptions, Neo4jOptions> At(string scheme, string host) => options =>
        options with { Address = new Uri($"{scheme}://{host}:{options.Address.Port}") };

    static X509Certificate2 MakeCertificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    static Neo4jOptions Options(FakeBoltServer server) => Options(server.Port);

    static Neo4jOptions Options(int port) => new()
    {
        Address = new Uri($"bolt://{IPAddress.Loopback}:{port}"),
        User = "neo4j",
        Password = "p",
        RetryDelay = TimeSpan.FromMilliseconds(1),
        StatementTimeout = TimeSpan.FromSeconds(20),
        StatementsAtFirst = 64,
    };

    static async Task<string> AskAsync(
        FakeBoltServer server,
        CypherStatement? statement = null,
        Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        var options = Options(server);
        using var client = new Neo4jClient(change?.Invoke(options) ?? options);
        using var rows = await client.RunAsync(statement ?? Statement, CancellationToken.None);
        return Encoding.UTF8.GetString(rows.Json);
    }
}
