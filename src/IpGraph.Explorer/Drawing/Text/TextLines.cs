using System.Text;

namespace IpGraph.Explorer.Drawing.Text;

/// <summary>Breaks a text into lines as both languages allow, and cuts what does not fit.</summary>
static class TextLines
{
    const string NotAtBeginning = "、。，．,.：；:;！？!?）)」』】〉》］]｝}ー・々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%〜…";
    const string NotAtEnd = "（(「『【〈《［[｛{“";

    /// <param name="width">Of a line, in em.</param>
    /// <returns>At least one line; the last ends in … where something was cut.</returns>
    public static IReadOnlyList<string> Of(string text, double width, int linesMax)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var piece in Pieces(text, width))
        {
            if (TextWidth.Of(line + piece.TrimEnd()) <= width)
            {
                line.Append(piece);
                continue;
            }

            if (lines.Count == linesMax - 1)
                return [.. lines, Cut(line + piece, width)];
            lines.Add(line.ToString().TrimEnd());
            line.Clear().Append(piece.TrimStart());
        }

        return [.. lines, line.ToString().TrimEnd()];
    }

    /// <summary>The text on one line, ending in … where something was cut.</summary>
    public static string Cut(string text, double width)
    {
        if (TextWidth.Of(text) <= width)
            return text;
        var kept = new StringBuilder();
        var used = TextWidth.Of("…");
        foreach (var rune in text.EnumerateRunes())
        {
            used += TextWidth.Of(rune);
            if (used > width)
                break;
            kept.Append(rune);
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>What stays together: words, and Japanese characters with the marks that lean on them.</summary>
    static IEnumerable<string> Pieces(string text, double width)
    {
        var piece = new StringBuilder();
        Rune? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (last is { } before && (MayBreak(before, rune) || TextWidth.Of(piece.ToString()) + TextWidth.Of(rune) > width))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            last = rune;
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }

    static bool MayBreak(Rune before, Rune next)
    {
        if (NotAtEnd.Contains(before.ToString()) || NotAtBeginning.Contains(next.ToString()) || Rune.IsWhiteSpace(next))
            return false;
        return Rune.IsWhiteSpace(before) || IsWide(before) || IsWide(next);
    }

    static bool IsWide(Rune rune) => rune.Value >= 0x2E80;
}
