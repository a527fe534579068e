using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Operations;
using IpGraph.Operations.Schemas;
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

    /// <summary>A year that names an edition must be one; a year that filters may leave nothing.</summary>
    [Fact]
    public async Task A_year_without_an_edition_is_refused_where_it_names_one_and_leaves_nothing_where_it_filters()
    {
        var operations = new CatalogueExecutor(OperationCatalogue.Read(Folder, graph.Engine.Schema.Schema), graph.Engine.Engine);
        var named = operations.Catalogue.Operations.SelectMany(operation => operation.Variables.Where(variable => variable.IsEdition)
            .Select(variable => (operation, variable.Name))).ToList();
        Assert.True(named.Count >= 8);
        foreach (var (operation, variable) in named)
        {
            using var answer = await AskAsync(operations, operation.Name, variable, 1999);
            Assert.Equal(
                ("BAD_USER_INPUT", $"{variable} is 1999, and there is no such edition; give one of 2023, 2024, 2025, 2026."),
                (answer.Errors[0].Code, answer.Errors[0].Message));
            using var known = await AskAsync(operations, operation.Name, variable, 2025);
            Assert.Empty(known.Errors);
        }

        foreach (var list in new[] { "measures", "kpis", "sections" })
        {
            using var empty = await AskAsync(operations, list, "year", 1999);
            Assert.Empty(empty.Errors);
        }
    }

    /// <summary>What the schema says that arguments take is what the engine takes.</summary>
    [Fact]
    public async Task A_value_beyond_its_bounds_is_refused_and_one_at_them_is_not()
    {
        var operations = new CatalogueExecutor(OperationCatalogue.Read(Folder, graph.Engine.Schema.Schema), graph.Engine.Engine);
        var bounded = 0;
        foreach (var operation in operations.Catalogue.Operations)
        {
            foreach (var variable in operation.Variables)
            {
                var schema = JsonSchemas.OfVariable(operation, variable);
                foreach (var (name, step) in new[] { ("minimum", -1), ("maximum", 1) })
                {
                    if (schema[name] is not { } bound)
                        continue;
                    bounded++;
                    using var beyond = await AskAsync(operations, operation.Name, variable.Name, (int)bound + step);
                    Assert.Equal("BAD_USER_INPUT", beyond.Errors[0].Code);
                    using var at = await AskAsync(operations, operation.Name, variable.Name, (int)bound);
                    Assert.DoesNotContain(at.Errors, error => error.Message.Contains("give a number", StringComparison.Ordinal));
                }
            }

            Assert.DoesNotContain(operation.Variables, variable => variable is { Name: "first" or "skip" or "depth" or "maxLength" or "most" or "members" }
                && JsonSchemas.OfVariable(operation, variable)["minimum"] is null);
        }

        Assert.True(bounded > 50);
    }

    static ValueTask<OperationAnswer> AskAsync(CatalogueExecutor operations, string operation, string variable, int value)
    {
        operations.Catalogue.TryFind(operation, out var found);
        var given = JsonNode.Parse(found!.Example.GetRawText())!.AsObject();
        given[variable] = value;
        return operations.AskAsync(operation, JsonSerializer.SerializeToElement(given));
    }

    [Theory]
    [InlineData("compare-editions", "skip", "compare.continuations")]
    [InlineData("measures", "after", "measures")]
    [InlineData("changes", "after", "")]
    public void A_table_goes_on_where_its_rows_do(string name, string variable, string tables)
    {
        Assert.True(OperationCatalogue.Read(Folder, graph.Engine.Schema.Schema).TryFind(name, out var operation));
        Assert.Equal(tables, string.Join(' ', TableShape.Of(operation).Where(table => table.GoesBy(variable)).Select(table => table.Name)));
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
