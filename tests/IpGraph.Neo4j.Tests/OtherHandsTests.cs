using IpGraph.Graph;
using IpGraph.Neo4j.Damage;
using IpGraph.Neo4j.Loading;
using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests;

/// <summary>A real database that is changed while a store reads it.</summary>
public sealed class OtherHandsTests : IAsyncLifetime
{
    const string All = "{ measures { totalCount nodes { id title number section { id } } } }";

    readonly List<string> told = [];
    Neo4jServer server = null!;
    AnsweringEngine engine = null!;
    Neo4jStore store = null!;

    public async Task InitializeAsync()
    {
        if (!Neo4jServer.IsPresent)
            return;
        server = await Neo4jServer.TakeAsync();
        await new DatasetLoader(server.Client).LoadAsync(SmallGraph.Data);
        store = new Neo4jStore(SmallGraph.Model, server.Client) { OnDamage = told.Add, CountPatience = TimeSpan.FromMinutes(1) };
        engine = new AnsweringEngine(SmallGraph.Data, store);
        Assert.DoesNotContain("\"errors\"", await engine.TextAsync(All), StringComparison.Ordinal);
    }

    /// <summary>One question for each way to read the database.</summary>
    public static IReadOnlyList<string> Doors =>
    [
        All,
        "{ search(query: \"a\") { totalCount nodes { id __typename } } }",
        "{ suggest(prefix: \"a\") { text node { id } } }",
        "{ neighborhood(of: \"Measure:2023-001\", depth: 2) { nodes { node { id } } relationships { type printedAs citations { document } } } }",
        "{ paths(from: \"Measure:2023-001\", to: \"Measure:2023-002\") { length nodes { id label } steps { relationship { type printedAs citations { document } } } } }",
        "{ matrix(of: { contents: {} }, rows: { by: TOUCHES }, columns: { by: YEAR }) { rows { node { id } cells { count } } } }",
        "{ measures { facet(by: LED_BY) { groups { count node { id } } } aggregate { year { min max } } } }",
        "{ measures { edges { node { id } } nodes { ledBy { edges { printedAs node { id name } } } } } }",
        "{ contents { nodes { id text about { nodes { id name } } touches { nodes { id name } } mentions { nodes { id name } } } } }",
    ];

    public Task DisposeAsync()
    {
        server?.Dispose();
        return Task.CompletedTask;
    }

    [Neo4jTheory]
    [InlineData("MATCH (n:Measure) WITH n LIMIT 1 DETACH DELETE n RETURN count(*)")]
    [InlineData("MATCH (n) DETACH DELETE n RETURN count(*)")]
    [InlineData("MATCH (n:Node) DETACH DELETE n RETURN count(*)")]
    [InlineData("MATCH ()-[r:LED_BY]->() DELETE r RETURN count(*)")]
    [InlineData("MATCH (d:_Dataset) REMOVE d.datasetVersion RETURN count(*)")]
    [InlineData("MATCH (d:_Dataset) DETACH DELETE d RETURN count(*)")]
    public async Task What_was_taken_away_is_an_outage(string statement)
    {
        await server.NumberAsync(statement, writes: true);
        Assert.Contains("\"STORE_UNAVAILABLE\"", await engine.TextAsync(All), StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.RefreshVersionAsync(default));
    }

    [Neo4jTheory]
    [InlineData("MATCH (n:Measure {id: 'Measure:2023-001'}) SET n:Topic RETURN count(*)")]
    [InlineData("MATCH (n:Topic) WITH n LIMIT 1 SET n:Ministry RETURN count(*)")]
    [InlineData("MATCH (n:Topic) WITH n LIMIT 1 REMOVE n:Topic RETURN count(*)")]
    [InlineData("MATCH (n:Topic) WITH n LIMIT 1 REMOVE n:Topic SET n:Ministry RETURN count(*)")]
    [InlineData("MATCH (n:Measure)-[r:LED_BY]->() WITH n, r LIMIT 1 MATCH (t:Topic) WITH n, r, t LIMIT 1 CREATE (n)-[s:LED_BY]->(t) SET s = properties(r) DELETE r RETURN count(*)")]
    [InlineData("MATCH (m:Measure)-[r:LED_BY]->(n) WITH m, r, n LIMIT 1 CREATE (n)-[s:LED_BY]->(m) SET s = properties(r) DELETE r RETURN count(*)")]
    public async Task What_is_of_another_kind_than_was_loaded_is_an_outage_at_every_door(string statement)
    {
        await server.NumberAsync(statement, writes: true);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.RefreshVersionAsync(default));
        foreach (var question in Doors)
            Assert.Contains("\"STORE_UNAVAILABLE\"", await engine.TextAsync(question), StringComparison.Ordinal);
    }

    [Neo4jTheory]
    [InlineData("MATCH (n:Measure {id: 'Measure:2023-001'}) REMOVE n.title RETURN count(*)")]
    [InlineData("MATCH (n:Measure) SET n.year = 'x' RETURN count(*)")]
    [InlineData("MATCH (n:Topic) SET n.name = 5 RETURN count(*)")]
    [InlineData("MATCH (n:Topic) SET n.name = ['a'] RETURN count(*)")]
    [InlineData("MATCH (n:Topic) REMOVE n.name RETURN count(*)")]
    [InlineData("MATCH (n:Topic) WITH n LIMIT 1 SET n.id = 5 RETURN count(*)")]
    [InlineData("MATCH (n:Topic) WITH n LIMIT 1 REMOVE n.id RETURN count(*)")]
    [InlineData("MATCH (n:Topic) WITH n LIMIT 1 REMOVE n.datasetVersion RETURN count(*)")]
    [InlineData("MATCH (n:Topic) WITH n LIMIT 1 REMOVE n._orderOfId RETURN count(*)")]
    [InlineData("MATCH ()-[r:LED_BY]->() REMOVE r.printedAs RETURN count(*)")]
    [InlineData("MATCH ()-[r:LED_BY]->() SET r.printedAs = 5 RETURN count(*)")]
    [InlineData("MATCH ()-[r]->() SET r.citations = 'x' RETURN count(*)")]
    [InlineData("MATCH ()-[r]->() SET r.citations = ['x'] RETURN count(*)")]
    [InlineData("MATCH (n) SET n.citations = ['{'] RETURN count(*)")]
    [InlineData("MATCH (n:Measure) DETACH DELETE n CREATE (:Measure:Node {id: 'Measure:other'}) RETURN count(*)")]
    [InlineData("MATCH (d:_Dataset) SET d.datasetVersion = 'x' RETURN count(*)")]
    [InlineData("MATCH (d:_Dataset) SET d.datasetVersion = 99 RETURN count(*)")]
    [InlineData("MATCH (d:_Dataset) SET d.statistics = 'x' RETURN count(*)")]
    public async Task Whatever_was_changed_no_door_is_a_mistake_of_ours_or_tells_what_was_not_loaded(string statement)
    {
        var before = new List<string>();
        foreach (var question in Doors)
        {
            before.Add(await engine.TextAsync(question));
            Assert.DoesNotContain("\"errors\"", before[^1], StringComparison.Ordinal);
        }

        await server.NumberAsync(statement, writes: true);
        for (var look = 0; look < DamageWatch.LooksPerCount; look++)
            await LookAsync(store);
        var other = new Neo4jStore(SmallGraph.Model, server.Client) { OnDamage = told.Add, CountPatience = TimeSpan.FromMinutes(1) };
        await LookAsync(other);
        foreach (var asked in new[] { engine, new AnsweringEngine(SmallGraph.Data, other) })
        {
            for (var door = 0; door < Doors.Count; door++)
            {
                var answer = await asked.TextAsync(Doors[door]);
                Assert.True(
                    answer == before[door] || answer.Contains("\"STORE_UNAVAILABLE\"", StringComparison.Ordinal),
                    $"{Doors[door]}\n{answer}\n{before[door]}");
            }
        }
    }

    /// <summary>As the server does every second, whatever it finds.</summary>
    static async Task LookAsync(Neo4jStore store)
    {
        try
        {
            await store.RefreshVersionAsync(default);
        }
        catch (StoreUnavailableException)
        {
            // Asked next, the store says so again.
        }
    }

    [Neo4jFact]
    public async Task Without_its_indexes_it_answers_the_same()
    {
        var before = new List<string>();
        foreach (var question in Doors)
            before.Add(await engine.TextAsync(question));
        await server.DropIndexesAsync();
        for (var door = 0; door < Doors.Count; door++)
            Assert.Equal(before[door], await engine.TextAsync(Doors[door]));
    }

    [Neo4jFact]
    public async Task A_relationship_whose_property_was_removed_is_named()
    {
        await server.NumberAsync("MATCH ()-[r:LED_BY]->() WITH r LIMIT 1 REMOVE r.printedAs RETURN count(*)", writes: true);
        Assert.Contains("\"STORE_UNAVAILABLE\"", await engine.TextAsync(Doors[7]), StringComparison.Ordinal);
        Assert.Matches("of LED_BY from Measure:[^ ]+ to [^ ]+ `printedAs`", Assert.Single(told));
    }

    [Neo4jTheory]
    [InlineData("REMOVE n.title", "title")]
    [InlineData("SET n.title = 5", "title")]
    [InlineData("SET n.number = 'one'", "number")]
    [InlineData("SET n.number = 1.5", "number")]
    public async Task A_changed_value_is_an_outage_and_the_log_names_node_and_property(string change, string property)
    {
        var id = SmallGraph.Data.Nodes.First(node => node.Type.Name == "Measure").Id;
        await server.NumberAsync($"MATCH (n:Measure {{id: '{id}'}}) {change} RETURN count(*)", writes: true);
        Assert.Contains("\"STORE_UNAVAILABLE\"", await engine.TextAsync(All), StringComparison.Ordinal);
        Assert.Contains($"of {id} `{property}`", Assert.Single(told), StringComparison.Ordinal);
    }
}
