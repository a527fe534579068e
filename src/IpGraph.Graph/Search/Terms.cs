namespace IpGraph.Graph.Search;

/// <summary>What the index has under a token: each form in which it can be found, as one text.</summary>
/// <remarks>Words and pairs of Japanese characters need no mark, since they begin with different characters.</remarks>
static class Terms
{
    const char StemMark = '~';
    const char CapitalsMark = '^';
    const char KatakanaMark = '&';

    /// <summary>The second of a pair where no character follows.</summary>
    public const char None = '\0';

    const int CapitalsMin = 2;

    /// <summary>The shortest katakana word that is also found whatever its long vowels.</summary>
    const int KatakanaMin = 3;

    /// <summary>Every form of a token.</summary>
    public static void Add(IReadOnlyList<Symbol> symbols, Token token, List<string> terms)
    {
        terms.Clear();
        if (!symbols[token.First].IsOfWord)
        {
            terms.Add(Pair(symbols, token.First));
            AddKatakana(symbols, token.First, terms);
            return;
        }

        var word = Word(symbols, token);
        terms.Add(word);
        if (symbols[token.First].Script != Script.Letter)
            return;
        terms.Add(Stem(word));
        if (IsCapitals(symbols, token))
            terms.Add(CapitalsMark + word);
    }

    public static string Word(IReadOnlyList<Symbol> symbols, Token token) => string.Create(
        token.Stop - token.First,
        (symbols, token.First),
        static (text, from) =>
        {
            for (var index = 0; index < text.Length; index++)
                text[index] = from.symbols[from.First + index].Value;
        });

    public static string Stem(string word) => StemMark + EnglishStem.Of(word);

    public static string Capitals(string word) => CapitalsMark + word;

    public static bool IsCapitals(IReadOnlyList<Symbol> symbols, Token token)
    {
        for (var index = token.First; index < token.Stop; index++)
        {
            if (!symbols[index].IsCapital)
                return false;
        }

        return token.Stop - token.First >= CapitalsMin;
    }

    /// <summary>A Japanese character with the one that follows it.</summary>
    public static string Pair(IReadOnlyList<Symbol> symbols, int first)
    {
        var next = first + 1;
        var follows = next < symbols.Count && symbols[next].Before != Gap.Hard && !symbols[next].IsOfWord;
        return string.Create(2, (symbols[first].Value, follows ? symbols[next].Value : None), static (text, pair) =>
            (text[0], text[1]) = pair);
    }

    /// <summary>A whole katakana word, whatever its long vowels; null where it is too short.</summary>
    public static string? Katakana(IReadOnlyList<Symbol> symbols, int first, int stop)
    {
        if (stop - first < KatakanaMin)
            return null;
        var text = new System.Text.StringBuilder(stop - first + 1).Append(KatakanaMark);
        for (var index = first; index < stop; index++)
            KatakanaForms.Append(text, symbols[index].Value);
        return text.ToString();
    }

    /// <summary>The katakana words that begin at a symbol: up to the next gap, and up to the last that does not count.</summary>
    static void AddKatakana(IReadOnlyList<Symbol> symbols, int first, List<string> terms)
    {
        if (!IsKatakana(symbols, first))
            return;
        var isFirst = first == 0 || !IsKatakana(symbols, first - 1) || symbols[first].Before != Gap.None;
        if (!isFirst)
            return;
        var stop = first + 1;
        for (; stop < symbols.Count && IsKatakana(symbols, stop) && symbols[stop].Before != Gap.Hard; stop++)
        {
            if (symbols[stop].Before == Gap.Soft && Katakana(symbols, first, stop) is { } part)
                terms.Add(part);
        }

        if (Katakana(symbols, first, stop) is { } whole)
            terms.Add(whole);
    }

    static bool IsKatakana(IReadOnlyList<Symbol> symbols, int index) => symbols[index].Script == Script.Katakana;
}
