using System.Text.Json;
using IpGraph.Contract.Tests.Stores;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Cases;

/// <summary>The text of a statement follows from the shape of a question alone, so that the server's plan for it is
/// found again.</summary>
public sealed class StatementShapeTests
{
    static readonly RecordedEngine Engine = new(SmallGraph.Data);

    [Theory]
    [InlineData(
        "query($year: Int) { measures(where: {year: {gte: $year}}) { totalCount nodes { id } } }",
        """{"year": 2023}""",
        """{"year": 2024}""")]
    [InlineData(
        "query($id: ID!) { measure(id: $id) { title ledBy { nodes { name } } } }",
        """{"id": "Measure:2023-001"}""",
        """{"id": "Nothing:0"}""")]
    [InlineData(
        "query($first: Int, $after: String) { measures(first: $first, after: $after) { nodes { id } } }",
        """{"first": 1, "after": "QDA="}""",
        """{"first": 3, "after": "QDE="}""")]
    [InlineData(
        "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        """{"ids": ["Measure:2023-001"]}""",
        """{"ids": ["Ministry:mext", "Ministry:meti", "Ministry:bunka"]}""")]
    [InlineData(
        "query($word: String!, $number: Int) { measures(where: {text: {contains: $word}, not: {number: {eq: $number}}}) "
        + "{ facet(by: LED_BY) { groups { node { id } count } } } }",
        """{"word": "量子", "number": 1}""",
        """{"word": "'\"\\ $p0 }", "number": 3}""")]
    [InlineData(
        "query($label: String!) { concept(by: {label: $label}) { id } }",
        """{"label": "AI"}""",
        """{"label": "量子"}""")]
    [InlineData(
        "query($words: String!) { search(query: $words) { nodes { id } } }",
        """{"words": "量子"}""",
        """{"words": "quantum"}""")]
    public async Task Other_values_do_not_make_another_statement(string document, string values, string otherValues)
    {
        var statements = await CompileAsync(document, values);
        var others = await CompileAsync(document, otherValues);
        Assert.Equal(statements.Select(statement => statement.Text), others.Select(statement => statement.Text));
        Assert.NotEqual(
            statements.SelectMany(statement => statement.Parameters).Select(Text),
            others.SelectMany(statement => statement.Parameters).Select(Text));
    }

    [Theory]
    [MemberData(nameof(QueryCaseTests.Names), MemberType = typeof(QueryCaseTests))]
    public async Task Laid_out_on_several_lines_a_statement_differs_in_nothing_but_spaces(string name)
    {
        var question = QueryCase.Read(name);
        var asked = await Engine.AskAsync(question.Document, question.Variables);
        foreach (var statement in await Engine.CompileAsync(asked.Queries))
            Assert.StartsWith(Squeezed(statement.Text) + " //", Squeezed(CypherLayout.Print([statement])));
    }

    static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static async Task<IReadOnlyList<CypherStatement>> CompileAsync(string document, string variables)
    {
        var asked = await Engine.AskAsync(document, variables);
        Assert.NotEmpty(asked.Queries);
        return await Engine.CompileAsync(asked.Queries);
    }

    static string Text(KeyValuePair<string, object> parameter) =>
        $"{parameter.Key} = {JsonSerializer.Serialize(parameter.Value)}";
}
