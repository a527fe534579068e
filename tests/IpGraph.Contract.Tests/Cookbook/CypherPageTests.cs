using System.Globalization;
using System.Text.Json;
using IpGraph.Contract.Tests.Stores;
using IpGraph.Neo4j.Tests;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Cookbook;

/// <summary>The page in plain Cypher: its tables are what the loaded graph answers, and it agrees with the pages in
/// GraphQL.</summary>
[Collection(nameof(LoadedRealGraph))]
public sealed class CypherPageTests(LoadedRealGraph graph)
{
    [Neo4jFact]
    [Trait("Category", "Golden")]
    public async Task Every_statement_has_the_answer_that_the_page_shows()
    {
        var page = await File.ReadAllTextAsync(CypherPage.Path);
        var questions = CypherPage.Read(page);
        Assert.NotEmpty(questions);
        var answers = new List<string>();
        foreach (var question in questions)
        {
            var table = await graph.Browser.TableAsync(question.Text);
            Assert.NotEmpty(table.Rows);
            answers.Add(CypherPage.Print(table));
        }

        if (Golden.Compare(CypherPage.Path, CypherPage.WithAnswers(page, questions, answers)) is { } difference)
            Assert.Fail(difference);
    }

    [Fact]
    public void Questions_1_to_7_are_all_answered()
    {
        var headings = CypherPage.Read(File.ReadAllText(CypherPage.Path)).Select(question => question.Heading).ToList();
        foreach (var number in Enumerable.Range(1, 7))
            Assert.Contains(headings, heading => heading.StartsWith($"{number}. ", StringComparison.Ordinal));
    }

    [Neo4jFact]
    public async Task The_same_measures_touch_quantum()
    {
        var table = await TableAsync("1.");
        var answer = await AnswerAsync("touching-quantum.md");
        Assert.Equal(
            Items(answer.GetProperty("concept").GetProperty("measures"), "edges")
                .Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!),
            table.Column("measure"));
    }

    [Neo4jFact]
    public async Task A_strategic_field_has_the_same_ministers_areas_targets_and_measures_per_ministry()
    {
        var field = (await AnswerAsync("one-strategic-field.md")).GetProperty("strategicField");
        Assert.Equal(
            Names(Items(field.GetProperty("overseenBy"), "nodes"), "name"),
            (await TableAsync("2.", 0)).Column("minister").Order());
        Assert.Equal(
            Names(Items(field.GetProperty("alignedWith"), "edges").Select(edge => edge.GetProperty("node")), "name"),
            (await TableAsync("2.", 1)).Column("name").Order());
        var ministries = await TableAsync("2.", 2);
        Assert.Equal(
            Items(field.GetProperty("measures").GetProperty("byMinistry"), "groups")
                .Select(group => (group.GetProperty("node").GetProperty("name").ToString(), group.GetProperty("count").ToString())),
            ministries.Column("ministry").Zip(ministries.Column("measures")));
        Assert.Equal(
            Names(Items(field.GetProperty("kpis"), "nodes"), "id"),
            (await TableAsync("2.", 3)).Column("target").Order());
        Assert.Equal(
            field.GetProperty("progressEntries").GetProperty("totalCount").GetInt32(),
            (await TableAsync("2.", 4)).Rows.Count);
    }

    [Neo4jFact]
    public async Task A_ministry_led_continued_and_reported_as_much()
    {
        var ministry = (await AnswerAsync("one-ministry.md")).GetProperty("ministry");
        var led = await TableAsync("3.", 0);
        var continued = led.Column("number").Zip(led.Column("continuedBy")).Where(row => row.Second.Length > 0);
        Assert.Equal(Total(ministry, "led"), led.Column("number").Distinct().Count());
        Assert.Equal(Total(ministry, "continued"), continued.DistinctBy(row => row.First).Count());
        Assert.Equal(Total(ministry, "reports"), (await TableAsync("3.", 1)).Rows.Count);
    }

    [Neo4jFact]
    public async Task The_cells_of_a_matrix_count_the_same()
    {
        var table = await TableAsync("5.", 0);
        var cells = table.Column("ministry").Zip(table.Column("field"), table.Column("measures")).ToHashSet();
        var rows = (await AnswerAsync("matrices.md")).GetProperty("matrix").GetProperty("rows").EnumerateArray();
        var expected = rows
            .SelectMany(row => row.GetProperty("cells").EnumerateArray()
                .Where(cell => cell.GetProperty("count").GetInt32() > 0)
                .Select(cell => (
                    row.GetProperty("node").GetProperty("id").ToString(),
                    cell.GetProperty("node").GetProperty("id").ToString(),
                    cell.GetProperty("count").ToString())))
            .ToHashSet();
        Assert.NotEmpty(expected);
        Assert.Subset(cells, expected);
    }

    [Neo4jFact]
    public async Task The_gaps_are_the_same()
    {
        var answer = await AnswerAsync("gaps.md");
        Assert.Equal(
            Names(Items(answer.GetProperty("fieldsWithoutMeasures"), "nodes"), "id"),
            (await TableAsync("6.", 0)).Column("field").Order());
        Assert.Equal(
            Names(Items(answer.GetProperty("kpisWithoutMeasures"), "nodes"), "id"),
            (await TableAsync("6.", 1)).Column("target").Order());
    }

    [Neo4jFact]
    public async Task The_goal_for_content_abroad_stands_where_it_stands()
    {
        var kpi = (await AnswerAsync("content-abroad.md")).GetProperty("kpi");
        var table = await TableAsync("7.");
        foreach (var (column, field) in new[]
        {
            ("target", "targetValue"), ("latest", "latestValue"), ("gap", "gap"), ("growthNeeded", "growthNeeded"),
            ("growthSeen", "growthSeen"),
        })
        {
            Assert.Equal(
                kpi.GetProperty(field).GetDouble(),
                double.Parse(table.Column(column).Single(), CultureInfo.InvariantCulture));
        }

        Assert.Equal(kpi.GetProperty("track").GetString(), table.Column("track").Single());
    }

    /// <summary>What a statement under a heading returns.</summary>
    async Task<Table> TableAsync(string heading, int place = 0)
    {
        var questions = CypherPage.Read(await File.ReadAllTextAsync(CypherPage.Path));
        return await graph.Browser.TableAsync(
            questions.Where(question => question.Heading.StartsWith(heading, StringComparison.Ordinal)).ElementAt(place).Text);
    }

    /// <summary>The data that answer the first question of a page.</summary>
    async Task<JsonElement> AnswerAsync(string page)
    {
        var path = Path.Combine(Golden.Root(), "docs", "cookbook", page);
        var question = CookbookPage.Read(await File.ReadAllTextAsync(path))[0];
        var asked = await graph.Embedded.AskAsync(question.Query, question.Variables);
        return JsonDocument.Parse(asked.Answer).RootElement.GetProperty("data");
    }

    static IEnumerable<JsonElement> Items(JsonElement list, string name) => list.GetProperty(name).EnumerateArray();

    static IEnumerable<string> Names(IEnumerable<JsonElement> items, string field) =>
        items.Select(item => item.GetProperty(field).ToString()).Order();

    static int Total(JsonElement node, string list) => node.GetProperty(list).GetProperty("totalCount").GetInt32();
}
