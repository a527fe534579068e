using System.Text;
using IpGraph.Graph;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests;

/// <summary>What other hands changed in the database is never told as an answer, and never as a mistake of ours.</summary>
public sealed class DamagedDatabaseTests
{
    const string Question = """{ measure(id: "Measure:1") { id title number } }""";
    const string Version = """[[1,"hash","{\"Measure\":4}","{}",null,4,0]]""";

    [Fact]
    public async Task A_row_as_it_was_asked_for_is_the_answer() => Assert.Equal(
        """{"data":{"measure":{"id":"Measure:1","title":"t","number":7}}}""",
        await AskAsync("""[[["Measure:1","t",7],1,4,0]]"""));

    [Fact]
    public async Task More_than_the_version_has_is_no_harm() => Assert.Equal(
        """{"data":{"measure":{"id":"Measure:1","title":"t","number":null}}}""",
        await AskAsync("""[[["Measure:1","t",null],1,9,9]]"""));

    [Theory]
    [InlineData("""[[["Measure:1",null,7],1,4,0]]""", "`title` is not there as String")]
    [InlineData("""[[["Measure:1",5,7],1,4,0]]""", "`title` is not there as String")]
    [InlineData("""[[["Measure:1",["t"],7],1,4,0]]""", "`title` is not there as String")]
    [InlineData("""[[["Measure:1","t","7"],1,4,0]]""", "`number` is not Int")]
    [InlineData("""[[["Measure:1","t",7.5],1,4,0]]""", "`number` is not Int")]
    [InlineData("""[[["Measure:1","t",99999999999],1,4,0]]""", "`number` is not Int")]
    [InlineData("""[[["Measure:1","t",true],1,4,0]]""", "`number` is not Int")]
    [InlineData("""[[[],1,4,0]]""", "")]
    [InlineData("""[[["Measure:1"],1,4,0]]""", "")]
    [InlineData("""[["x",1,4,0]]""", "another shape")]
    [InlineData("""[[5,1,4,0]]""", "another shape")]
    [InlineData("""[[{"id":"Measure:1"},1,4,0]]""", "another shape")]
    [InlineData("""[[["Measure:1","t",7],"x",4,0]]""", "another shape")]
    public async Task A_row_of_another_shape_is_told_to_the_log_and_not_to_clients(string rows, string finding)
    {
        var told = new List<string>();
        Assert.Contains("\"STORE_UNAVAILABLE\"", await AskAsync(rows, told: told), StringComparison.Ordinal);
        Assert.Contains(finding, Assert.Single(told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[[["Measure:1","t",7],1,3,0]]""")]
    [InlineData("""[[null,1,0,0]]""")]
    [InlineData("""[[["Measure:1","t",7],null,4,0]]""")]
    [InlineData("""[[["Measure:1","t",7],2,4,0]]""")]
    [InlineData("[]")]
    public async Task A_version_is_believed_only_while_its_counts_stand(string rows) =>
        Assert.Contains("\"STORE_UNAVAILABLE\"", await AskAsync(rows), StringComparison.Ordinal);

    [Theory]
    [InlineData("""[[null,null,null,null,null,0,0]]""")]
    [InlineData("""[["1","hash","{}","{}",null,4,0]]""")]
    [InlineData("""[[1,"hash","nonsense","{}",null,4,0]]""")]
    [InlineData("""[[1,"hash",5,"{}",null,4,0]]""")]
    [InlineData("""[[1]]""")]
    [InlineData("""[[1,"hash","{\"Measure\":4}","{\"LED_BY\":1}",null,4,0]]""")]
    [InlineData("""[[1,"hash","{\"Measure\":4}","{}",null,3,0]]""")]
    public async Task A_version_that_cannot_be_read_is_not_believed(string version)
    {
        Assert.Contains(
            "\"STORE_UNAVAILABLE\"", await AskAsync("""[[["Measure:1","t",7],1,4,0]]""", version), StringComparison.Ordinal);
        var store = new Neo4jStore(SmallGraph.Model, new Scripted(version, "[]"));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.RefreshVersionAsync(default));
    }

    [Fact]
    public async Task More_than_is_taken_of_the_database_is_the_question_s_fault()
    {
        var engine = new AnsweringEngine(SmallGraph.Data, new Neo4jStore(SmallGraph.Model, new Endless()));
        Assert.Contains("\"ANSWER_TOO_LARGE\"", await engine.TextAsync(Question), StringComparison.Ordinal);
    }

    sealed class Endless : ICypherRunner
    {
        public ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation) =>
            statement == LoadedVersion.Statement
                ? ValueTask.FromResult(new CypherRows(Encoding.UTF8.GetBytes(Version), ..))
                : throw new AnswerTooLongException(1_000_000);
    }

    static async Task<string> AskAsync(string rows, string version = Version, List<string>? told = null)
    {
        var store = new Neo4jStore(SmallGraph.Model, new Scripted(version, rows)) { OnDamage = line => told?.Add(line) };
        return await new AnsweringEngine(SmallGraph.Data, store).TextAsync(Question);
    }

    sealed class Scripted(string version, string rows) : ICypherRunner
    {
        public ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation)
        {
            var json = statement == LoadedVersion.Statement ? version
                : statement.Text.Contains("IS ::", StringComparison.Ordinal) ? """[["Measure:1"]]"""
                : rows;
            return ValueTask.FromResult(new CypherRows(Encoding.UTF8.GetBytes(json), ..));
        }
    }
}
