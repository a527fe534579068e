using IpGraph.Graph.Queries;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>Of what is asked once nothing is kept; what is asked again is told to the store as such.</summary>
public sealed class RepeatedQueryTests
{
    readonly RecordingStore store = new(new AnsweringEngine(SmallGraph.Data).Store);
    readonly AnsweringEngine engine;

    public RepeatedQueryTests() => engine = new AnsweringEngine(SmallGraph.Data, store);

    [Fact]
    public async Task A_query_without_variables_is_kept_from_the_second_time_on()
    {
        const string Document = """{ measure(id: "Measure:2023-002") { id ledBy { nodes { id name } } } }""";
        var (first, second, third) = (await AskAsync(Document), await AskAsync(Document), await AskAsync(Document));

        Assert.False(first.IsRepeated);
        Assert.True(second.IsRepeated);
        Assert.Same(second, third);
    }

    [Fact]
    public async Task What_depends_on_no_variable_is_kept_from_the_second_time_on()
    {
        const string Document = "query($id: ID!) { measure(id: $id) { id ledBy { nodes { id name } } } }";
        var first = await AskAsync(Document, """{"id":"Measure:2023-001"}""");
        var second = await AskAsync(Document, """{"id":"Measure:2023-002"}""");
        var third = await AskAsync(Document, """{"id":"Measure:2023-003"}""");

        Assert.Equal([false, false, false], new[] { first, second, third }.Select(query => query.IsRepeated));
        Assert.Equal([false, true, true], new[] { first, second, third }.Select(query => query.Shape.IsRepeated));
        Assert.Same(second.Shape, third.Shape);
    }

    [Fact]
    public async Task What_depends_on_a_variable_below_the_root_is_asked_anew()
    {
        const string Document = """query($first: Int) { measure(id: "Measure:2023-002") { ledBy(first: $first) { nodes { id } } } }""";
        var first = await AskAsync(Document, """{"first":1}""");
        var second = await AskAsync(Document, """{"first":2}""");

        Assert.False(first.Shape.IsRepeated);
        Assert.False(second.Shape.IsRepeated);
    }

    async Task<GraphQuery.One> AskAsync(string document, string? variables = null)
    {
        await engine.TextAsync(document, variables);
        return Assert.IsType<GraphQuery.One>(Assert.Single(store.Take()));
    }
}
