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
            .Where(path => Path.GetFileName(path) is not ("README.md" or "cypher.md" or "take-it-home.md"))
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

    /// <summary>The page with the operations that it links to, each as its file and its example are.</summary>
    public static string WithOperations(string page) => LinkedOperation().Replace(page, link =>
    {
        var file = Path.Combine(Golden.Root(), "operations", link.Groups["name"].Value);
        var example = file + ".example.json";
        var variables = File.Exists(example) ? $"\n```json variables\n{File.ReadAllText(example)}```\n" : "";
        return $"{link.Groups["link"].Value}\n\n```graphql\n{File.ReadAllText(file + ".graphql")}```\n{variables}";
    });

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

    [GeneratedRegex(
        @"^(?<link>\[operations/(?<name>[a-z0-9-]+)\.graphql\]\([^)]*\))\n\n```graphql\n.*?^```\n(\n```json variables\n.*?^```\n)?",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex LinkedOperation();

    [GeneratedRegex(@"^```(?<kind>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
