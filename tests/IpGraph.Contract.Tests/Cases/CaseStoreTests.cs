using IpGraph.Contract.Tests.Stores;
using IpGraph.Neo4j.Tests;

namespace IpGraph.Contract.Tests.Cases;

/// <summary>The cases over Neo4j: the same answers, and at a cost that is known.</summary>
public sealed class CaseStoreTests(LoadedSmallGraph graph) : IClassFixture<LoadedSmallGraph>
{
    [Neo4jTheory]
    [MemberData(nameof(QueryCaseTests.Names), MemberType = typeof(QueryCaseTests))]
    public async Task Both_stores_give_a_case_the_same_answer(string name)
    {
        var question = QueryCase.Read(name);
        var asked = await graph.Embedded.AskAsync(question.Document, question.Variables);
        Assert.Equal(asked.Answer, await graph.Database.TextAsync(question.Document, question.Variables));
    }

    [Neo4jFact]
    public Task Both_stores_give_questions_of_chance_the_same_answers() => Agreement.CheckAsync(graph, questions: 100);

    [Neo4jFact]
    [Trait("Category", "Golden")]
    public async Task The_cost_of_every_case_is_as_kept()
    {
        var table = new HitTable(
            Path.Combine(QueryCase.Folder, "db-hits.txt"),
            "What each case costs Neo4j over the small graph, in database hits (PROFILE).");
        foreach (var name in QueryCase.Names)
        {
            var question = QueryCase.Read(name);
            table.Add(name, await graph.HitsAsync(question.Document, question.Variables));
        }

        if (table.Compare() is { } difference)
            Assert.Fail(difference);
    }
}
