using System.Buffers;
using System.Globalization;
using System.Text;
using IpGraph.Binding;
using IpGraph.Graph;
using IpGraph.Graph.Building;
using IpGraph.Graph.Embedded;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Loading;
using IpGraph.Neo4j.Tests;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests;

/// <summary>One contract, two stores: the same question has the same answer, byte for byte.</summary>
public sealed class StoreAgreementTests
{
    [Neo4jFact]
    public Task Stores_agree_on_a_thousand_questions_of_chance() =>
        AgreeAsync(SyntheticGraph.Build(SmallModel.Model, seed: 1, nodesPerType: 12), Seed, questions: 1000);

    [Neo4jFact]
    public Task Stores_agree_on_the_real_graph()
    {
        var text = File.ReadAllText(Path.Combine(Golden.Root(), "schema", "model.graphql"));
        var folder = Path.Combine(Golden.Root(), "seed");
        var seed = SeedGraphs.Build(ModelReader.Read(text), text, folder, sourcesFolder: null);
        Assert.Empty(seed.Problems);
        return AgreeAsync(seed.Graph!, Seed, questions: 200);
    }

    /// <summary>Which questions of chance are asked; others can be tried by setting <c>IPGRAPH_SEED</c>.</summary>
    static int Seed =>
        int.Parse(Environment.GetEnvironmentVariable("IPGRAPH_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Neo4jFact]
    public Task Stores_agree_on_the_small_graph() => AgreeAsync(SmallGraph.Data, seed: 2, questions: 200);

    static async Task AgreeAsync(GraphData data, int seed, int questions)
    {
        using var server = await Neo4jServer.TakeAsync();
        await new DatasetLoader(server.Client).LoadAsync(data);
        var embedded = new EmbeddedStore(EmbeddedGraph.Build(data));
        var database = new Neo4jStore(data.Model, server.Client);
        var generator = new QueryGenerator(data.Model, data, seed);
        for (var number = 0; number < questions; number++)
        {
            var query = generator.Next();
            var expected = await AnswerAsync(embedded, query);
            var actual = await AnswerAsync(database, query);
            if (expected != actual)
                Assert.Fail(
                    $"Question {number}:\n{GraphQueryPrinter.Print(query)}\nembedded {expected}\nNeo4j    {actual}");
        }
    }

    static async Task<string> AnswerAsync(IGraphStore store, GraphQuery query)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            await store.AnswerAsync(query, output, CancellationToken.None);
        }
        catch (Exception failure)
        {
            return $"{failure}\n{GraphQueryPrinter.Print(query)}";
        }
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
