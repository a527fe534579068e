using IpGraph.Contract.Tests.Stores;
using IpGraph.Neo4j.Tests;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Cookbook;

/// <summary>The questions of the cookbook over both stores, and those of chance.</summary>
[Collection(nameof(LoadedRealGraph))]
public sealed class CookbookStoreTests(LoadedRealGraph graph)
{
    public static TheoryData<string> Pages() => [.. CookbookPage.Paths()];

    [Neo4jTheory]
    [MemberData(nameof(Pages))]
    public async Task Both_stores_give_the_questions_of_a_page_the_same_answers(string page)
    {
        foreach (var question in await QuestionsAsync(page))
        {
            var asked = await graph.Embedded.AskAsync(question.Query, question.Variables);
            Assert.Equal(asked.Answer, await graph.Database.TextAsync(question.Query, question.Variables));
        }
    }

    [Neo4jFact]
    public Task Both_stores_give_questions_of_chance_the_same_answers() => Agreement.CheckAsync(graph, questions: 100);

    [Neo4jFact]
    [Trait("Category", "Golden")]
    public async Task The_cost_of_every_question_of_the_cookbook_is_as_kept()
    {
        var table = new HitTable(
            Path.Combine(Golden.Root(), "tests", "cases", "cookbook-db-hits.txt"),
            "What each question of the cookbook costs Neo4j over the real graph, in database hits (PROFILE).");
        foreach (var page in CookbookPage.Paths())
        {
            foreach (var question in await QuestionsAsync(page))
                table.Add($"{page} {NameOf(question)}".TrimEnd(), await graph.HitsAsync(question.Query, question.Variables));
        }

        if (table.Compare() is { } difference)
            Assert.Fail(difference);
    }

    static async Task<IReadOnlyList<CookbookQuestion>> QuestionsAsync(string page)
    {
        var questions = CookbookPage.Read(await File.ReadAllTextAsync(Path.Combine(Golden.Root(), page)));
        Assert.NotEmpty(questions);
        return questions;
    }

    /// <summary>The line of a question where its operation has its name.</summary>
    static string NameOf(CookbookQuestion question) =>
        question.Query.Split('\n').FirstOrDefault(line => line.StartsWith("query", StringComparison.Ordinal))?.TrimEnd(' ', '{', '(') ?? "";
}
