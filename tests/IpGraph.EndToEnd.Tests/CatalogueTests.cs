using System.Text.Json;
using IpGraph.Operations;
using IpGraph.Operations.Tables;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

/// <summary>The product's own operations over the real graph, each with its example.</summary>
[Collection(nameof(RealGraph))]
[Trait("Category", "Golden")]
public sealed class CatalogueTests(RealGraph graph)
{
    static readonly string Folder = Path.Combine(Golden.Root(), "operations");

    public static TheoryData<string> Names() => [.. All()];

    static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Folder, "*.graphql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_operation_has_the_answer_that_lies_beside_it(string name)
    {
        var operations = new CatalogueExecutor(OperationCatalogue.Read(Folder, graph.Engine.Schema.Schema), graph.Engine.Engine);
        Assert.True(operations.Catalogue.TryFind(name, out var operation));
        using var result = await operations.ExecuteAsync(operation, operation.Example);
        Assert.False(result.HasErrors, System.Text.Encoding.UTF8.GetString(result.Body.Span));
        AssertTelling(JsonElement.Parse(result.Body.Span).GetProperty("data"));
        var path = Path.Combine(Folder, name + OperationCatalogue.AnswerExtension);
        Assert.Null(Golden.Compare(path, Golden.Indent(result.Body.Span) + "\n"));
    }

    /// <summary>A node's places alone are no answer: they are not the table that is given unasked.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_that_is_given_unasked_is_what_the_operation_is_about(string name)
    {
        Assert.True(OperationCatalogue.Read(Folder, graph.Engine.Schema.Schema).TryFind(name, out var operation));
        Assert.DoesNotContain("citations", TableShape.Of(operation)[0].Name, StringComparison.Ordinal);
    }

    /// <summary>An example that finds nothing shows nothing.</summary>
    static void AssertTelling(JsonElement data) =>
        Assert.All(data.EnumerateObject(), root => Assert.NotEqual(JsonValueKind.Null, root.Value.ValueKind));

    [Fact]
    public void No_answer_lies_beside_an_operation_that_is_gone()
    {
        var kept = Directory.EnumerateFiles(Folder, "*.json")
            .Select(path => Path.GetFileName(path).Split('.')[0]).Distinct();
        Assert.Empty(kept.Except(All()));
    }
}
