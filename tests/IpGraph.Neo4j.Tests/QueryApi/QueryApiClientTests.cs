using System.Net;
using System.Net.Sockets;
using System.Text;
using IpGraph.Graph;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests.QueryApi;

public sealed class QueryApiClientTests
{
    const string Body = """{"data":{"fields":["a"],"values":[[1],["x]"]]},"bookmarks":["b"]}""";

    const string Refused =
        """{"data":{"fields":["a"],"values":[[1]]},"errors":[{"code":"Neo.ClientError.X","message":"secret words"}]}""";

    static readonly CypherStatement Statement = new("RETURN 1", [new("p0", 1)]);

    [Fact]
    public async Task The_rows_of_a_whole_answer_come_back()
    {
        await using var server = new FakeServer(_ => FakeServer.Answer(Body));
        Assert.Equal("""[[1],["x]"]]""", await AskAsync(server));
    }

    [Fact]
    public async Task An_answer_cut_at_any_byte_is_no_answer()
    {
        foreach (var whole in new[] { FakeServer.Answer(Body), FakeServer.Chunked(Body), FakeServer.UntilClosed(Body) })
        {
            for (var length = 0; length < whole.Length; length++)
            {
                var cut = whole[..length];
                await using var server = new FakeServer(_ => cut);
                var failure = await Record.ExceptionAsync(() => AskAsync(server));
                Assert.True(failure is StoreUnavailableException, $"{length} of {whole.Length}: {failure}");
            }
        }
    }

    [Fact]
    public async Task An_answer_that_is_cut_once_is_asked_for_again()
    {
        await using var server = new FakeServer(request =>
            request == 1 ? FakeServer.Answer(Body)[..^5] : FakeServer.Answer(Body));
        Assert.Equal("""[[1],["x]"]]""", await AskAsync(server));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_read_is_tried_twice_and_no_more()
    {
        await using var server = new FakeServer(_ => FakeServer.Answer("{}", 500));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_write_is_never_tried_twice()
    {
        await using var server = new FakeServer(_ => FakeServer.Answer("{}", 500));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, Statement with { Writes = true }));
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData(202, Refused)]
    [InlineData(401, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"secret words"}]}""")]
    [InlineData(404, """{"errors":[{"code":"Neo.ClientError.Database.DatabaseNotFound","message":"secret words"}]}""")]
    [InlineData(500, """{"errors":[{"code":"Neo.DatabaseError.General.UnknownError","message":"secret words"}]}""")]
    [InlineData(502, "<html>secret words</html>")]
    [InlineData(202, "secret words")]
    [InlineData(202, """{"data":null}""")]
    [InlineData(202, """{"bookmarks":[]}""")]
    public async Task A_failure_is_told_without_the_servers_words(int status, string body)
    {
        await using var server = new FakeServer(_ => FakeServer.Answer(body, status));
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server));
        Assert.Equal("The graph database cannot answer now.", failure.Message);
    }

    [Fact]
    public async Task A_refused_statement_is_our_own_mistake()
    {
        const string Syntax =
            """{"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"secret words"}]}""";
        await using var server = new FakeServer(_ => FakeServer.Answer(Syntax, 400));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(server));
        Assert.DoesNotContain("secret", failure.Message);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task The_log_is_told_what_the_caller_is_not()
    {
        var told = new List<Exception>();
        await using var server = new FakeServer(_ => FakeServer.Answer(Refused));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, change: options =>
            options with { OnFailure = told.Add }));
        Assert.Contains("secret words", Assert.Single(told).Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        using var client = new Neo4jClient(Options(address));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await client.RunAsync(Statement, default));
    }

    [Fact]
    public async Task A_server_that_takes_no_more_connections_is_unavailable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 1);
        var place = (IPEndPoint)listener.LocalEndpoint;
        var others = Enumerable.Range(0, 4).Select(_ => new TcpClient()).ToArray();
        foreach (var other in others)
            _ = other.ConnectAsync(place.Address, place.Port);
        await Eventually.Holds(() => others.Count(other => other.Connected) >= 2);
        using var client = new Neo4jClient(Options(new Uri($"http://127.0.0.1:{place.Port}")) with
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(100),
        });
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await client.RunAsync(Statement, default));
        foreach (var other in others)
            other.Dispose();
    }

    [Fact]
    public async Task A_server_that_never_answers_is_unavailable_after_the_statement_timeout()
    {
        await using var server = new FakeServer(_ => null);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AskAsync(server, change: options =>
            options with { StatementTimeout = TimeSpan.FromMilliseconds(50) }));
    }

    [Fact]
    public async Task A_statement_that_nobody_waits_for_is_terminated_by_its_tag_until_it_is_surely_gone()
    {
        await using var server = new FakeServer(request => request == 1 ? null : FakeServer.Answer(Body));
        using var client = new Neo4jClient(Options(server.Address));
        await AskAndLeaveAsync(client, server);
        await Eventually.Holds(() => server.Requests == 4);
        var tag = server.Bodies[0].Split("\"tag\":\"")[1].Split('"')[0];
        Assert.All(server.Bodies.Skip(1), body =>
        {
            Assert.Contains("TERMINATE TRANSACTIONS", body);
            Assert.Contains($"\"left\":[\"{tag}\"]", body);
        });
    }

    [Fact]
    public async Task The_order_to_end_a_statement_is_given_until_the_server_takes_it()
    {
        await using var server = new FakeServer(request => request switch
        {
            1 => null,
            < 5 => FakeServer.Answer("{}", 503),
            _ => FakeServer.Answer(Body),
        });
        using var client = new Neo4jClient(Options(server.Address));
        await AskAndLeaveAsync(client, server);
        await Eventually.Holds(() => server.Requests == 7);
    }

    [Fact]
    public async Task Statements_that_are_left_together_are_ended_together()
    {
        await using var server = new FakeServer(request => request <= 20 ? null : FakeServer.Answer(Body));
        using var client = new Neo4jClient(Options(server.Address) with { EndPeriod = TimeSpan.FromSeconds(1) });
        using var deadline = new CancellationTokenSource();
        var left = Enumerable.Range(0, 20).Select(_ => LeaveAsync(client, deadline.Token)).ToArray();
        await Eventually.Holds(() => server.Requests == 20);
        await deadline.CancelAsync();
        await Task.WhenAll(left);
        await Eventually.Holds(() => server.Requests >= 23);
        Assert.InRange(server.Requests, 23, 26);
    }

    [Fact]
    public async Task A_server_that_is_silent_until_callers_leave_is_left_alone()
    {
        await using var server = new FakeServer(_ => null);
        using var client = new Neo4jClient(Options(server.Address));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LeaveAsync(client, TimeSpan.FromSeconds(1))));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            await client.RunAsync(new CypherStatement("RETURN 2", []), default));
        Assert.DoesNotContain(server.Bodies.ToArray(), body => body.Contains("RETURN 2"));
    }

    [Fact]
    public async Task Callers_who_leave_say_nothing_of_a_server_that_answers_others()
    {
        await using var server = new FakeServer((_, body) => body.Contains("slow") ? null : FakeServer.Answer(Body));
        using var client = new Neo4jClient(Options(server.Address));
        using var deadline = new CancellationTokenSource();
        var left = Enumerable.Range(0, 20).Select(_ => LeaveAsync(client, deadline.Token, "slow")).ToArray();
        await Eventually.Holds(() => server.Requests == 20);
        (await client.RunAsync(Statement, default)).Dispose();
        await deadline.CancelAsync();
        await Task.WhenAll(left);
        (await client.RunAsync(Statement, default)).Dispose();
    }

    [Fact]
    public async Task The_newest_writes_are_sent_with_what_follows_them()
    {
        await using var server = new FakeServer(request =>
            FakeServer.Answer($$$"""{"data":{"fields":[],"values":[]},"bookmarks":["b{{{request}}}"]}"""));
        using var client = new Neo4jClient(Options(server.Address));
        foreach (var writes in new[] { false, true, false, true, false })
            (await client.RunAsync(Statement with { Writes = writes }, default)).Dispose();
        Assert.DoesNotContain("bookmarks", server.Bodies[0] + server.Bodies[1]);
        Assert.Contains("""
            "bookmarks":["b2"]
            """, server.Bodies[2]);
        Assert.Contains("""
            "bookmarks":["b2"]
            """, server.Bodies[3]);
        Assert.Contains("""
            "bookmarks":["b4"]
            """, server.Bodies[4]);
    }

    [Fact]
    public async Task Writes_that_a_server_does_not_know_are_forgotten()
    {
        const string Unknown =
            """{"errors":[{"code":"Neo.TransientError.Transaction.BookmarkTimeout","message":"secret words"}]}""";
        await using var server = new FakeServer((_, body) => body.Contains("\"bookmarks\":[")
            ? FakeServer.Answer(Unknown, 500)
            : FakeServer.Answer(Body));
        using var client = new Neo4jClient(Options(server.Address));
        (await client.RunAsync(Statement with { Writes = true }, default)).Dispose();
        (await client.RunAsync(Statement, default)).Dispose();
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task A_failing_server_is_left_alone_and_then_found_again()
    {
        var isBack = false;
        await using var server = new FakeServer(_ => FakeServer.Answer(Body, Volatile.Read(ref isBack) ? 202 : 503));
        var options = Options(server.Address) with { BreakDuration = TimeSpan.FromSeconds(3) };
        using var client = new Neo4jClient(options);
        for (var asked = 0; asked < 20; asked++)
            await Assert.ThrowsAsync<StoreUnavailableException>(async () => await client.RunAsync(Statement, default));
        Assert.InRange(server.Requests, 2, 12);
        Volatile.Write(ref isBack, true);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var rows = await client.RunAsync(Statement, patience.Token);
                return;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    [Fact]
    public async Task A_server_is_given_more_at_once_with_each_answer()
    {
        var isHolding = true;
        await using var server = new FakeServer((_, body) =>
            body.Contains("slow") && Volatile.Read(ref isHolding) ? null : FakeServer.Answer(Body));
        using var client = new Neo4jClient(Options(server.Address) with { StatementsAtFirst = 2 });
        for (var asked = 0; asked < 3; asked++)
            (await client.RunAsync(Statement, default)).Dispose();
        using var deadline = new CancellationTokenSource();
        var left = Enumerable.Range(0, 20).Select(_ => LeaveAsync(client, deadline.Token, "slow")).ToArray();
        await Eventually.Holds(() => server.Requests == 3 + 5);
        Volatile.Write(ref isHolding, false);
        await deadline.CancelAsync();
        await Task.WhenAll(left);
        (await client.RunAsync(Statement, default)).Dispose();
        Assert.Equal(5, server.Bodies.Count(body => body.Contains("slow")));
    }

    [Fact]
    public async Task Doubles_are_sent_as_doubles_and_whole_numbers_as_whole_numbers()
    {
        await using var server = new FakeServer(_ => FakeServer.Answer(Body));
        var values = new object[] { 20.0, 1e300, -0.5, 7, true, "～\"𠮷" };
        await AskAsync(server, new CypherStatement("RETURN $a", [new("a", values)]));
        Assert.Contains("""
            "a":[20.0,1E+300,-0.5,7,true,"～\"𠮷"]
            """, server.Bodies[0]);
    }

    [Fact]
    public async Task An_answer_beyond_the_bound_is_refused()
    {
        await using var server = new FakeServer(_ => FakeServer.Answer(Body));
        var tooLong = await Assert.ThrowsAsync<AnswerTooLongException>(() => AskAsync(server, change: options =>
            options with { AnswerBytesMax = 10 }));
        Assert.Equal(10, tooLong.BytesMax);
    }

    static Neo4jOptions Options(Uri address) => new()
    {
        Address = address,
        User = "neo4j",
        Password = "p",
        RetryDelay = TimeSpan.FromMilliseconds(1),
        StatementTimeout = TimeSpan.FromSeconds(20),
        EndPeriod = TimeSpan.FromMilliseconds(10),
        StatementsAtFirst = 64,
    };

    /// <summary>Leaves a client's first statement once the server has it.</summary>
    static async Task AskAndLeaveAsync(Neo4jClient client, FakeServer server)
    {
        using var leaving = new CancellationTokenSource();
        var left = LeaveAsync(client, leaving.Token);
        await Eventually.Holds(() => server.Requests == 1);
        await leaving.CancelAsync();
        await left;
    }

    static async Task LeaveAsync(Neo4jClient client, TimeSpan after)
    {
        using var deadline = new CancellationTokenSource(after);
        await LeaveAsync(client, deadline.Token);
    }

    static Task LeaveAsync(Neo4jClient client, CancellationToken left, string text = "RETURN 1") =>
        Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await client.RunAsync(new CypherStatement(text, []), left));

    static async Task<string> AskAsync(
        FakeServer server,
        CypherStatement? statement = null,
        Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        var options = Options(server.Address);
        using var client = new Neo4jClient(change?.Invoke(options) ?? options);
        using var rows = await client.RunAsync(statement ?? Statement, CancellationToken.None);
        return Encoding.UTF8.GetString(rows.Json);
    }
}
