using System.Text;

namespace IpGraph.Explorer.Drawing.Text;

/// <summary>How wide a text is at most, in em, whichever of the usual fonts of a system shows it.</summary>
/// <remarks>
/// The server has no fonts to ask. Japanese fonts give every character of theirs one em; for Latin letters the widest of
/// the usual sans-serif fonts (DejaVu Sans, Verdana) are the measure, so that a text may be narrower than said, never wider.
/// </remarks>
static class TextWidth
{
    public static double Of(string text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    public static double Of(Rune rune) => rune.Value switch
    {
        <= 0x20 or 0xA0 => 0.36,
        'i' or 'j' or 'l' or '\'' or '|' => 0.31,
        'I' or 'f' or 'r' or 't' or '.' or ',' or ':' or ';' or '!' or '(' or ')' or '[' or ']' or '/' or '-' => 0.46,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '+' or '=' or '<' or '>' or '~' => 1.0,
        >= 'A' and <= 'Z' => 0.79,
        < 0x7F => 0.66,
        >= 0xFF61 and <= 0xFFDC => 0.5,
        < 0x250 => 0.8,
        _ when Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark => 0,
        _ => 1.0,
    };
}
