using System.Text;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests;

/// <summary>What becomes of an operation while the dataset is replaced in the database.</summary>
public sealed class Neo4jStoreTests
{
    const string Question = """{ a: measure(id: "Measure:1") { id } dataset { version } b: measure(id: "Measure:2") { id } }""";

    [Fact]
    public async Task An_operation_over_which_the_dataset_is_replaced_is_asked_anew()
    {
        var database = new ReplacedDatabase { ReplacedAfter = 5 };
        var engine = new AnsweringEngine(SmallGraph.Data, new Neo4jStore(SmallGraph.Model, database));
        await engine.DataAsync(Question);

        Assert.Equal("""{"data":{"a":null,"dataset":{"version":"hash-2"},"b":null}}""", await engine.TextAsync(Question));
        Assert.Equal([1, 1, 2, 2, 2], database.AnsweredFor[^5..]);
    }

    [Fact]
    public async Task An_operation_while_nothing_is_replaced_is_asked_once()
    {
        var database = new ReplacedDatabase();
        var engine = new AnsweringEngine(SmallGraph.Data, new Neo4jStore(SmallGraph.Model, database));
        await engine.DataAsync(Question);
        database.AnsweredFor.Clear();

        Assert.Equal("""{"data":{"a":null,"dataset":{"version":"hash-1"},"b":null}}""", await engine.TextAsync(Question));
        Assert.Equal([1, 1], database.AnsweredFor);
    }

    /// <summary>Knows no node, and changes its version between two statements.</summary>
    sealed class ReplacedDatabase : ICypherRunner
    {
        int version = 1;

        public int? ReplacedAfter { get; init; }

        /// <summary>The versions that were asked for, in order.</summary>
        public List<int> AnsweredFor { get; } = [];

        public ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation)
        {
            if (statement == LoadedVersion.Statement)
                return Rows($$"""[[{{version}},"hash-{{version}}","{\"Measure\":4}","{}"]]""");
            if (AnsweredFor.Count == ReplacedAfter)
                version++;
            AnsweredFor.Add((int)(long)statement.Parameters.Single(parameter => parameter.Key == "version").Value);
            return Rows($"[[null,{version}]]");
        }

        static ValueTask<CypherRows> Rows(string json) => ValueTask.FromResult(new CypherRows(Encoding.UTF8.GetBytes(json), ..));
    }
}
