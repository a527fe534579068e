namespace IpGraph.GraphQL.Language;

/// <summary>The indentation of block strings, which belongs to the document and not to the value.</summary>
static class BlockString
{
    const int OneLineLengthMax = 70;

    static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <summary>The value of a block string whose quotes and escapes are already gone.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#BlockStringValue()</remarks>
    public static string Dedent(string raw)
    {
        var lines = raw.Split(LineEnds, StringSplitOptions.None);
        var indent = CommonIndent(lines);
        for (var i = 1; i < lines.Length; i++)
            lines[i] = lines[i][Math.Min(indent, lines[i].Length)..];
        var first = Array.FindIndex(lines, IsNotBlank);
        var last = Array.FindLastIndex(lines, IsNotBlank);
        return first < 0 ? "" : string.Join('\n', lines[first..(last + 1)]);
    }

    /// <summary>The text to stand between the quotes, or null if no block string has that value.</summary>
    public static string? Print(string value, string indent)
    {
        var lineEnd = "\n" + indent;
        var isOneLine = !value.Contains('\n') && (value.Length <= OneLineLengthMax || value is [' ' or '\t', ..]);
        var opening = isOneLine ? "" : lineEnd;
        var closing = isOneLine && value is not [.., '"' or '\\'] ? "" : lineEnd;
        var text = opening + value.Replace("\n", lineEnd, StringComparison.Ordinal) + closing;
        return Dedent(text) == value ? text.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal) : null;
    }

    static int CommonIndent(string[] lines)
    {
        var indents = lines.Skip(1).Where(IsNotBlank).Select(Indent).ToList();
        return indents.Count == 0 ? 0 : indents.Min();
    }

    static int Indent(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t');

    static bool IsNotBlank(string line) => Indent(line) >= 0;
}
