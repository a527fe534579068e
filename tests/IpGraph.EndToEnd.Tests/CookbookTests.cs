using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

[Collection(nameof(RealGraph))]
[Trait("Category", "Golden")]
public sealed class CookbookTests(RealGraph graph)
{
    public static TheoryData<string> Pages() => [.. CookbookPage.Paths()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_question_has_the_answer_that_the_page_shows(string page)
    {
        var path = Path.Combine(Golden.Root(), page);
        var text = CookbookPage.WithOperations(await File.ReadAllTextAsync(path));
        var questions = CookbookPage.Read(text);
        Assert.NotEmpty(questions);
        var answers = new List<string>();
        foreach (var question in questions)
        {
            var answer = await graph.Engine.PrettyAsync(question.Query, question.Variables);
            Assert.DoesNotContain("\"errors\"", answer);
            answers.Add(answer + "\n");
        }

        Assert.Null(Golden.Compare(path, CookbookPage.WithAnswers(text, questions, answers)));
    }
}
