using System.Text.Json.Nodes;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Execution;

public class IncrementalLawTests
{
    const int DocumentCount = 800;

    static readonly Service Service = Service.Of(
        """
        type Query { tree: Tree!  trees: [Tree!]!  any: Any }
        interface Any { id: ID!  tree: Tree }
        type Tree implements Any { id: ID!  tree: Tree  trees: [Tree!]!  any: Any  size: Int }
        """,
        new ResolverMap().Field("Query", "tree", (_, _) => Tree(1)).Field("Query", "any", (_, _) => Tree(1))
            .Field("Query", "trees", (_, _) => Trees(1)));

    static Dictionary<string, object?> Tree(int level) => new()
    {
        ["__typename"] = "Tree",
        ["id"] = level,
        ["size"] = level * 10,
        ["tree"] = level < 5 ? Tree(level + 1) : null,
        ["any"] = level < 5 ? Tree(level + 1) : null,
        ["trees"] = level < 5 ? Trees(level + 1) : [],
    };

    static object?[] Trees(int level) => [.. Enumerable.Range(0, level % 3).Select(_ => Tree(level))];

    [Theory]
    [InlineData(IncrementalFormat.Current)]
    [InlineData(IncrementalFormat.Legacy)]
    public void However_defer_and_stream_are_scattered_the_parts_add_up(IncrementalFormat format)
    {
        var random = new Random(20260601);
        var incremental = 0;
        for (var i = 0; i < DocumentCount; i++)
        {
            var document = $"{{ {Selection(random, "Query", 0)} }}";
            var plain = IncrementalMerger.Sorted(JsonNode.Parse(Service.Data(document)))!.ToJsonString();
            var request = Service.Request(document) with { Incremental = format };
            if (Service.Execute(request) is not IncrementalResult)
                continue;
            incremental++;
            var merged = IncrementalMerger.Merge(Service.Payloads(document, format: format));
            Assert.True(plain == merged, document);
        }

        Assert.True(incremental > DocumentCount / 8);
    }

    static string Selection(Random random, string type, int level)
    {
        var members = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Member(random, type, level));
        return string.Join(' ', members);
    }

    static string Member(Random random, string type, int level)
    {
        var inner = level + 1;
        return random.Next(level > 3 ? 2 : 8) switch
        {
            0 => "__typename",
            1 when type != "Query" => "id",
            2 when type == "Tree" => "size",
            3 => $"tree {{ {Selection(random, "Tree", inner)} }}",
            4 when type != "Any" => $"{Streamed(random)} {{ {Selection(random, "Tree", inner)} }}",
            5 when type != "Any" => $"any {{ {Selection(random, "Any", inner)} }}",
            6 => $"... @defer {{ {Selection(random, type, inner)} }}",
            7 when type == "Any" => $"... on Tree @defer {{ {Selection(random, "Tree", inner)} }}",
            _ => "__typename",
        };
    }

    /// <summary>A list that is streamed is never merged with another, so each has an alias of its own.</summary>
    static string Streamed(Random random) => random.Next(2) == 0
        ? "trees"
        : $"t{random.Next()}: trees @stream(initialCount: {random.Next(3)})";
}
