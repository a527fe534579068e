using System.Text.RegularExpressions;

namespace IpGraph.Testing;

/// <summary>A question with its answer, as a page of the documentation shows it.</summary>
/// <param name="AnswerStart">Where the text of the answer begins in the page.</param>
public sealed record CookbookQuestion(string Query, string? Variables, string Answer, int AnswerStart);

/// <summary>Finds questions in pages: a <c>graphql</c> block, perhaps a <c>json variables</c> block, an answer.</summary>
public static partial class CookbookPage
{
    /// <summary>The pages whose questions are in GraphQL, by their paths in the checkout.</summary>
    public static IReadOnlyList<string> Paths() =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Golden.Root(), "docs", "cookbook"), "*.md")
            .Select(path => Path.GetRelativePath(Golden.Root(), path).Replace('\\', '/'))
            .Where(path => Path.GetFileName(path) is not ("README.md" or "cypher.md"))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<CookbookQuestion> Read(string page)
    {
        var questions = new List<CookbookQuestion>();
        string? query = null;
        string? variables = null;
        foreach (Match block in Blocks().Matches(page))
        {
            var text = block.Groups["text"];
            switch (block.Groups["kind"].Value)
            {
                case "graphql":
                    (query, variables) = (text.Value, null);
                    break;
                case "json variables":
                    variables = text.Value;
                    break;
                case "json" or "json answer" when query is not null:
                    questions.Add(new CookbookQuestion(query, variables, text.Value, text.Index));
                    query = null;
                    break;
            }
        }

        return questions;
    }

    /// <summary>The page with other answers in place of its own.</summary>
    public static string WithAnswers(string page, IReadOnlyList<CookbookQuestion> questions, IReadOnlyList<string> answers)
    {
        for (var index = questions.Count - 1; index >= 0; index--)
        {
            var (start, length) = (questions[index].AnswerStart, questions[index].Answer.Length);
            page = string.Concat(page.AsSpan(0, start), answers[index], page.AsSpan(start + length));
        }

        return page;
    }

    [GeneratedRegex(@"^```(?<kind>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
