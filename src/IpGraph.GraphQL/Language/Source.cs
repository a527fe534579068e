using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Language;

/// <summary>The text of a document; it finds line and column of an offset only when somebody asks.</summary>
public sealed class Source(string text, string name = "GraphQL")
{
    int[]? lineStarts;

    public string Text { get; } = text;

    public string Name { get; } = name;

    public SourceLocation LocationOf(int offset)
    {
        lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(lineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        return new SourceLocation(line + 1, offset - lineStarts[line] + 1);
    }

    public override string ToString() => Name;

    /// <remarks>https://spec.graphql.org/September2025/#LineTerminator</remarks>
    static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            if (text[i] is '\n' or '\r')
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}

/// <summary>The stretch of a source that a piece of syntax was read from; empty for syntax made by a program.</summary>
public readonly record struct SourceRange(Source? Source, int Start, int End)
{
    /// <summary>Where the stretch begins, or null for syntax made by a program.</summary>
    public SourceLocation? Location => Source?.LocationOf(Start);
}
