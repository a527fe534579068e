using IpGraph.Testing;

namespace IpGraph.Faults.Tests.Neo4j;

/// <summary>The cache before Neo4j changes no answer, and spares it what was asked before.</summary>
[Collection(nameof(Neo4jFixture))]
public sealed class CacheTests(Neo4jFixture fixture) : IAsyncLifetime
{
    const string OneRoot = "{ measures(first: 5) { totalCount nodes { id title } } }";

    readonly HttpClient http = new();
    TcpProxy proxy = null!;
    StatementCount statements = null!;
    ServerProcess server = null!;

    public async Task InitializeAsync()
    {
        if (fixture.Neo4j is null)
            return;
        proxy = new TcpProxy(fixture.Neo4j.Port);
        statements = new StatementCount(proxy);
        server = await Neo4jFixture.ServeAsync(proxy.Port, ("IPGRAPH_DEADLINE", "30000"));
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        proxy?.Dispose();
        http.Dispose();
    }

    [FaultFact]
    public async Task Answers_are_the_same_from_neo4j_and_from_the_cache()
    {
        foreach (var question in fixture.Questions)
        {
            Assert.Equal(question.Answer, await Question.AskAsync(http, server, question.Body));
            var asked = statements.Value;
            Assert.Equal(question.Answer, await Question.AskAsync(http, server, question.Body));
            Assert.Equal(asked, statements.Value);
        }
    }

    [FaultFact]
    public async Task A_thousand_equal_questions_at_once_ask_neo4j_once()
    {
        proxy.Latency = TimeSpan.FromSeconds(1);
        var body = Question.BodyOf(OneRoot);
        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Question.AskAsync(http, server, body)));
        Assert.Single(answers.Select(Convert.ToHexString).Distinct());
        Assert.Contains("totalCount", System.Text.Encoding.UTF8.GetString(answers[0]));
        Assert.Equal(1, statements.Value);
    }

    [FaultFact]
    public async Task Without_neo4j_what_is_known_is_answered_and_nothing_else()
    {
        var known = fixture.Questions[0];
        var unknowns = await AskingNeo4jAsync(fixture.Questions.Skip(1));
        Assert.Equal(known.Answer, await Question.AskAsync(http, server, known.Body));
        proxy.Refuse();
        Assert.Equal(known.Answer, await Question.AskAsync(http, server, known.Body));
        foreach (var unknown in unknowns)
        {
            var answer = await Question.AskAsync(http, server, unknown.Body);
            var verdict = Verdicts.Of(unknown, answer);
            Assert.True(verdict == Verdict.Unavailable, $"{verdict}: {System.Text.Encoding.UTF8.GetString(unknown.Body)}");
        }

        proxy.Accept();
        foreach (var question in fixture.Questions)
        {
            await Eventually.Holds(async () =>
                Verdicts.Of(question, await Question.AskAsync(http, server, question.Body)) == Verdict.Right);
        }
    }

    /// <summary>Those for which a server that keeps no answers sends a statement; some are told from the model or from manifests.</summary>
    async Task<IReadOnlyList<Question>> AskingNeo4jAsync(IEnumerable<Question> questions)
    {
        await using var forgetful = await Neo4jFixture.ServeAsync(proxy.Port, ("IPGRAPH_CACHE", "false"));
        var asking = new List<Question>();
        foreach (var question in questions)
        {
            var before = statements.Value;
            await Question.AskAsync(http, forgetful, question.Body);
            if (statements.Value > before)
                asking.Add(question);
        }

        Assert.NotEmpty(asking);
        return asking;
    }
}
