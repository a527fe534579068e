using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IpGraph.Contract.Tests.Stores;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Cookbook;

/// <summary>A statement of the page, with the table that the page shows below it.</summary>
/// <param name="Heading">The heading under which it stands.</param>
/// <param name="AnswerStart">Where the table begins in the page, or would.</param>
sealed record CypherQuestion(string Heading, string Text, string Answer, int AnswerStart);

/// <summary>The questions in plain Cypher, for those who look at the database itself.</summary>
static partial class CypherPage
{
    const int RowsMax = 10;

    const int CellMax = 48;

    public static string Path { get; } = System.IO.Path.Combine(Golden.Root(), "docs", "cookbook", "cypher.md");

    public static IReadOnlyList<CypherQuestion> Read(string page)
    {
        var questions = new List<CypherQuestion>();
        var heading = "";
        foreach (Match part in Parts().Matches(page))
        {
            if (part.Groups["heading"].Success)
            {
                heading = part.Groups["heading"].Value;
            }
            else
            {
                questions.Add(new CypherQuestion(
                    heading, part.Groups["text"].Value, part.Groups["answer"].Value, part.Groups["answer"].Index));
            }
        }

        return questions;
    }

    /// <summary>The page with other tables in place of its own.</summary>
    public static string WithAnswers(string page, IReadOnlyList<CypherQuestion> questions, IReadOnlyList<string> answers)
    {
        for (var index = questions.Count - 1; index >= 0; index--)
        {
            var (start, length) = (questions[index].AnswerStart, questions[index].Answer.Length);
            page = string.Concat(page.AsSpan(0, start), answers[index], page.AsSpan(start + length));
        }

        return page;
    }

    /// <summary>A table as the page shows it: the first rows, and how many there are.</summary>
    public static string Print(Table table)
    {
        var text = new StringBuilder("\n");
        AppendRow(text, table.Columns);
        AppendRow(text, table.Columns.Select(_ => "---"));
        foreach (var row in table.Rows.Take(RowsMax))
            AppendRow(text, row.Select(Cell));
        if (table.Rows.Count > RowsMax)
            text.Append(CultureInfo.InvariantCulture, $"\n*The first {RowsMax} of {table.Rows.Count} rows.*\n");
        return text.ToString();
    }

    static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    static string Cell(JsonElement value)
    {
        var text = Text(value).ReplaceLineEndings(" ").Replace("|", "\\|");
        var runes = text.EnumerateRunes().ToList();
        return runes.Count <= CellMax
            ? text
            : string.Concat(runes.Take(CellMax - 1).Select(rune => rune.ToString())) + "…";
    }

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(Text))
        : value.ToString();

    [GeneratedRegex(
        @"^\#\#\ (?<heading>[^\n]+)\n | ^```cypher\n(?<text>.*?)^```\n(?<answer>(\n(\|[^\n]*\n)+(\n\*The\ first\ [^\n]*\n)?)?)",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Parts();
}
