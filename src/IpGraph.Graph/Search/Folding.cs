using IpGraph.Graph.Text;

namespace IpGraph.Graph.Search;

/// <summary>Turns a text into the symbols that are compared in a search.</summary>
/// <remarks>Width, case, accents, hiragana or katakana, and old forms of kanji do not count. Where a stroke stands for
/// the long vowel of katakana, it is one.</remarks>
static class Folding
{
    /// <param name="hyphensAreLong">Whether a hyphen after katakana is a long vowel typed so, and not a separator.</param>
    public static List<Symbol> Fold(string text, bool hyphensAreLong = false)
    {
        var symbols = new List<Symbol>(text.Length);
        var (gap, position, index) = (Gap.None, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            index += rune.Utf16SequenceLength;
            var character = rune.Value;
            if (IsInvisible(character))
            {
                position++;
                continue;
            }

            if (IsStroke(character, hyphensAreLong, symbols, text.AsSpan(index), gap))
            {
                symbols.Add(new('ー', position, position + 1, Script.Katakana, gap, false));
            }
            else if (!AddForm(symbols, rune.Value, position, gap))
            {
                gap = Later(gap, GapOf(character, symbols, text.AsSpan(index)));
                position++;
                continue;
            }

            gap = Gap.None;
            position++;
        }

        return symbols;
    }

    /// <summary>Adds what a character stands for; false where that is nothing but a gap.</summary>
    static bool AddForm(List<Symbol> symbols, int character, int position, Gap gap)
    {
        if (Characters.IsSpace(character) || character < ' ')
            return false;
        if (Ligatures.Find(character) is { } ligature)
        {
            foreach (var part in ligature)
                gap = AddOne(symbols, part, position, gap, false) ? Gap.None : gap;
            return true;
        }

        var isCapital = character is (>= 'A' and <= 'Z') or (>= 'Ａ' and <= 'Ｚ');
        var form = Characters.Replacement(character);
        if (form is null)
        {
            return character <= char.MaxValue
                ? AddOne(symbols, (char)character, position, gap, isCapital)
                : AddBeyond(symbols, character, position, gap);
        }

        var added = false;
        foreach (var part in form)
        {
            var isAdded = AddOne(symbols, part, position, added ? Gap.None : gap, isCapital);
            added |= isAdded;
        }

        return added;
    }

    /// <summary>A character beyond the basic plane, such as 𠮷, is two symbols that are found together.</summary>
    static bool AddBeyond(List<Symbol> symbols, int character, int position, Gap gap)
    {
        foreach (var half in char.ConvertFromUtf32(character))
        {
            symbols.Add(new(half, position, position + 1, Script.Kanji, gap, false));
            gap = Gap.None;
        }

        return true;
    }

    static bool AddOne(List<Symbol> symbols, char character, int position, Gap gap, bool isCapital)
    {
        if (character is '\u3099' or '\u309A' && symbols.Count > 0
            && Characters.Compose(symbols[^1].Value, character) is { } composed)
        {
            symbols[^1] = symbols[^1] with { Value = composed, End = position + 1 };
            return true;
        }

        if (KindOf(ref character) is not { } script)
            return false;
        symbols.Add(new(character, position, position + 1, script, gap, isCapital));
        return true;
    }

    /// <summary>The script of a character, which is replaced by its usual form; null where it is no word's.</summary>
    static Script? KindOf(ref char character)
    {
        switch (character)
        {
            case >= 'a' and <= 'z':
                return Script.Letter;
            case >= '0' and <= '9':
                return Script.Digit;
            case >= 'ぁ' and <= 'ゖ':
                character = (char)(character + ('ァ' - 'ぁ'));
                return Script.Hiragana;
            case (>= 'ァ' and <= 'ヺ') or 'ー':
                return Script.Katakana;
            case 'ゝ' or 'ゞ':
                character = (char)(character + ('ヽ' - 'ゝ'));
                return Script.Hiragana;
            case 'ヽ' or 'ヾ':
                return Script.Katakana;
        }

        if (Characters.IsKanji(character))
        {
            character = KanjiVariants.Usual(character);
            return Script.Kanji;
        }

        if (!char.IsLetter(character))
            return char.IsDigit(character) || char.IsSurrogate(character) ? Script.Kanji : null;
        if (!Characters.IsOfWord(character))
            return Script.Kanji;
        character = Accents.Strip(character);
        return Script.Letter;
    }

    /// <summary>Whether a line of some kind stands where a katakana word has its long vowel.</summary>
    static bool IsStroke(int character, bool hyphensAreLong, List<Symbol> symbols, ReadOnlySpan<char> rest, Gap gap)
    {
        if (symbols.Count == 0 || gap != Gap.None || symbols[^1] is not { Script: Script.Katakana, Value: not 'ー' })
            return false;
        return character switch
        {
            _ when IsLine(character) => true,
            '一' => rest.Length > 0 && Characters.IsKatakana(rest[0]),
            _ => hyphensAreLong && IsHyphen(character),
        };
    }

    static bool IsLine(int character) => character is (>= 0x2012 and <= 0x2015) or 0x2212 or 0x2500 or 0x2501;

    /// <summary>What joins or parts characters without being seen: a soft hyphen, joiners, a mark of the byte order.</summary>
    static bool IsInvisible(int character) => character is 0xAD or (>= 0x200B and <= 0x200D) or 0x2060 or 0xFEFF;

    /// <summary>The dots that stand in the middle of a line, as keyboards and other encodings have them.</summary>
    static bool IsMiddleDot(int character) => character is
        '・' or '･' or 0xB7 or 0x0387 or 0x2022 or 0x2027 or 0x2043 or 0x2219 or 0x22C5 or 0x25CF or 0x2E31 or 0xA78F;

    static bool IsHyphen(int character) => character is '-' or 0x2010 or 0x2011 or 0xFF0D or 0xFE63;

    static Gap Later(Gap before, Gap next) => before > next ? before : next;

    static Gap GapOf(int character, List<Symbol> symbols, ReadOnlySpan<char> rest)
    {
        if (Characters.IsSpace(character) || IsHyphen(character) || IsMiddleDot(character))
            return Gap.Soft;
        return character switch
        {
            _ when IsLine(character) && IsInKatakana(symbols, rest) => Gap.Soft,
            '=' or '＝' or 0x30A0 or '/' or '／' or '&' or '＆' => Gap.Soft,
            '\'' or 0x2018 or 0x2019 or '_' or '+' => Gap.Soft,
            '.' or '．' or ',' or '，' when IsInNumber(symbols, rest) => Gap.Soft,
            _ => Gap.Hard,
        };
    }

    static bool IsInKatakana(List<Symbol> symbols, ReadOnlySpan<char> rest) =>
        symbols is [.., { Script: Script.Katakana }] && rest.Length > 0 && Characters.IsKatakana(rest[0]);

    static bool IsInNumber(List<Symbol> symbols, ReadOnlySpan<char> rest) =>
        symbols.Count > 0 && symbols[^1].IsOfWord && rest.Length > 0 && char.IsLetterOrDigit(rest[0]);
}
