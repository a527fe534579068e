using System.Text;
using System.Text.RegularExpressions;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Contract.Tests.Cases;

/// <summary>A statement on several lines, so that a change of it can be read: a clause a line, indented by braces.</summary>
static partial class CypherLayout
{
    public static string Print(IEnumerable<CypherStatement> statements) =>
        string.Join('\n', statements.Select(Print));

    static string Print(CypherStatement statement)
    {
        var names = statement.Parameters.Select(parameter => parameter.Key).Order(StringComparer.Ordinal);
        return $"{Lines(statement.Text)}\n// with {string.Join(", ", names.Select(name => "$" + name))}\n";
    }

    static string Lines(string text)
    {
        var lines = new StringBuilder();
        var depth = 0;
        var start = 0;
        foreach (Match clause in Clauses().Matches(text))
        {
            var piece = text[start..clause.Index];
            lines.Append(piece);
            depth += piece.Count(character => character is '{' or '[') - piece.Count(character => character is '}' or ']');
            lines.Append('\n').Append(' ', Math.Max(depth, 0) * 2);
            start = clause.Index + 1;
        }

        return lines.Append(text[start..]).ToString();
    }

    [GeneratedRegex(@" (?=(OPTIONAL MATCH|MATCH|WITH|RETURN|CALL|UNWIND|UNION|ORDER BY|WHERE) ?)(?<!OPTIONAL )(?<!(STARTS|ENDS) )")]
    private static partial Regex Clauses();
}
