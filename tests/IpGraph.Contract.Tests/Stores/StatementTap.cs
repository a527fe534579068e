using System.Buffers;
using System.Text;
using IpGraph.Graph.Data;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Contract.Tests.Stores;

/// <summary>Stands where the database would be, to see the statement that a graph query becomes.</summary>
/// <remarks>It says which version is current; whoever then asks something is left without an answer.</remarks>
sealed class StatementTap : ICypherRunner
{
    CypherStatement? statement;

    /// <summary>The statement for a graph query, with the parameters for this version of the dataset.</summary>
    public static async Task<CypherStatement> CompileAsync(GraphData graph, GraphQuery query, long version = 1)
    {
        var tap = new StatementTap { Version = version };
        try
        {
            var index = Task.FromResult(SearchIndexBuilder.Of(graph));
            var store = new Neo4jStore(graph.Model, tap, (_, _) => index);
            await store.AnswerAsync(query, new ArrayBufferWriter<byte>(), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
        }

        return tap.statement ?? throw new InvalidOperationException("The store asked nothing.");
    }

    /// <summary>A statement that answers also returns how much the database holds, which says nothing of the question.</summary>
    static string WithoutCounts(string text) =>
        text.EndsWith(HeldCounting.Columns, StringComparison.Ordinal)
            ? text[..^HeldCounting.Columns.Length].Replace(HeldCounting.Counted, "", StringComparison.Ordinal)
            : text;

    long Version { get; init; }

    public ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation)
    {
        if (statement.Parameters.Count == 0)
        {
            var rows = Encoding.UTF8.GetBytes($"[[{Version},\"\",\"{{}}\",\"{{}}\"]]");
            return ValueTask.FromResult(new CypherRows(rows, ..));
        }

        this.statement = statement with { Text = WithoutCounts(statement.Text) };
        throw new OperationCanceledException();
    }
}
