using System.Text;
using IpGraph.Graph;
using IpGraph.Graph.Data;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Stores;

/// <summary>The embedded store behind the public schema, and every graph query that passes between the two.</summary>
sealed class RecordedEngine
{
    readonly RecordingStore store;
    readonly AnsweringEngine engine;

    public RecordedEngine(GraphData graph)
    {
        store = new RecordingStore(new AnsweringEngine(graph).Store);
        engine = new AnsweringEngine(graph, store);
    }

    public IGraphStore Store => store;

    public async Task<AskedQuestion> AskAsync(string document, string? variables)
    {
        store.Take();
        var answer = await engine.TextAsync(document, variables);
        return new AskedQuestion(answer, store.Take());
    }

    /// <summary>The plan as <c>ipgraph explain</c> prints it.</summary>
    public string Explain(string document, string? variables) =>
        engine.Engine.Explain(AnsweringEngine.Request(document, variables));

    /// <summary>The statements that Neo4j would be asked, one a graph query.</summary>
    public async Task<IReadOnlyList<CypherStatement>> CompileAsync(IEnumerable<GraphQuery> queries, long version = 1)
    {
        var statements = new List<CypherStatement>();
        foreach (var query in queries)
            statements.Add(await StatementTap.CompileAsync(engine.Graph, query, version));
        return statements;
    }
}

/// <param name="Answer">The response as it leaves.</param>
/// <param name="Queries">What the store was asked for it, in order.</param>
sealed record AskedQuestion(string Answer, IReadOnlyList<GraphQuery> Queries)
{
    /// <summary>The response as people read it.</summary>
    public string Pretty => Golden.Indent(Encoding.UTF8.GetBytes(Answer)) + "\n";
}
