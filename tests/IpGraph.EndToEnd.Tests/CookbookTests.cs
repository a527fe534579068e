using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

[Collection(nameof(RealGraph))]
[Trait("Category", "Golden")]
public sealed class CookbookTests(RealGraph graph)
{
    public static TheoryData<string> Pages()
    {
        var pages = new TheoryData<string> { "README.md" };
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Golden.Root(), "docs", "cookbook"), "*.md"))
            if (Path.GetFileName(path) != "README.md")
                pages.Add(Path.GetRelativePath(Golden.Root(), path).Replace('\\', '/'));
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_question_has_the_answer_that_the_page_shows(string page)
    {
        var path = Path.Combine(Golden.Root(), page);
        var text = await File.ReadAllTextAsync(path);
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
