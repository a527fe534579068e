using System.Buffers;
using System.Globalization;
using System.Text;
using IpGraph.Graph;
using IpGraph.Graph.Queries;

namespace IpGraph.Contract.Tests.Stores;

/// <summary>Asks both stores the same questions of chance and compares the answers byte for byte.</summary>
static class Agreement
{
    /// <summary>Which questions are asked; others can be tried by setting <c>IPGRAPH_SEED</c>.</summary>
    static int Seed =>
        int.Parse(Environment.GetEnvironmentVariable("IPGRAPH_SEED") ?? "1", CultureInfo.InvariantCulture);

    public static async Task CheckAsync(LoadedGraph graph, int questions)
    {
        var generator = new QueryGenerator(graph.Data.Model, graph.Data, Seed);
        for (var number = 0; number < questions; number++)
        {
            var query = generator.Next();
            var expected = await AnswerAsync(graph.Embedded.Store, query);
            var actual = await AnswerAsync(graph.Database.Store, query);
            if (expected != actual)
            {
                Assert.Fail(
                    $"Question {number}:\n{GraphQueryPrinter.Print(query)}\nembedded {expected}\nNeo4j    {actual}");
            }
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
