using System.Text;
using System.Text.Json;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Server.Caching;
using IpGraph.Server.Settings;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

[Collection(nameof(RealGraph))]
public sealed class CachedCookbookTests(RealGraph graph)
{
    [Theory]
    [MemberData(nameof(CookbookTests.Pages), MemberType = typeof(CookbookTests))]
    public async Task Every_question_has_the_same_answer_with_the_cache_and_without(string page)
    {
        var cached = new CachedExecutor(
            graph.Engine.Engine, graph.Engine.Store, new CacheKeys("rules"), new CacheOptions(), shared: null);
        foreach (var question in CookbookPage.Read(await File.ReadAllTextAsync(Path.Combine(Golden.Root(), page))))
        {
            var request = GraphQLRequest.Of(question.Query) with
            {
                Variables = question.Variables is null ? default : JsonDocument.Parse(question.Variables).RootElement,
            };
            var expected = await TextAsync(graph.Engine.Engine, request);
            Assert.Equal(expected, await TextAsync(cached, request));
            Assert.Equal(expected, await TextAsync(cached, request));
        }
    }

    static async Task<string> TextAsync(IRequestExecutor executor, GraphQLRequest request)
    {
        using var result = await executor.ExecuteAsync(request);
        return Encoding.UTF8.GetString(((SingleResult)result).Body.Span);
    }
}
