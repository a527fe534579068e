namespace IpGraph.Graph.Search;

/// <summary>One place of a phrase: a term that must stand there, or any that begins so.</summary>
readonly record struct PatternPart(int Offset, string Term, bool IsStart);

/// <summary>Terms that stand at certain distances, which is what one way of writing a word comes to.</summary>
/// <param name="Span">How many positions the phrase takes.</param>
sealed record PhrasePattern(IReadOnlyList<PatternPart> Parts, int Span);

/// <summary>Turns what is typed into the patterns by which it is found.</summary>
static class PatternReader
{
    /// <summary>The shortest katakana word whose long vowel at the end does not count.</summary>
    const int LongVowelWordMin = 4;

    /// <param name="isExact">Whether words are sought as they are, not by their stems.</param>
    /// <param name="isStart">Whether the last word may go on.</param>
    public static List<PhrasePattern> Read(string text, bool isExact, bool isStart = false)
    {
        var patterns = new List<PhrasePattern>();
        var symbols = Folding.Fold(text);
        if (symbols.Count == 0)
            return patterns;
        patterns.Add(Pattern(isExact ? symbols : WithoutFinalLongVowel(symbols), isExact, isStart));
        if (isExact)
            return patterns;
        var typed = Folding.Fold(text, hyphensAreLong: true);
        if (typed.Count != symbols.Count)
            patterns.Add(Pattern(WithoutFinalLongVowel(typed), isExact, isStart));
        if (!isStart && symbols.All(symbol => symbol.Script == Script.Katakana)
            && Terms.Katakana(symbols, 0, symbols.Count) is { } katakana)
        {
            patterns.Add(new([new(0, katakana, false)], symbols.Count));
        }

        return patterns;
    }

    static PhrasePattern Pattern(List<Symbol> symbols, bool isExact, bool isStart)
    {
        var tokens = Tokenizer.Cut(symbols);
        var parts = new List<PatternPart>(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (symbols[token.First].IsOfWord)
            {
                parts.Add(Word(symbols, token, isExact, isStart && index == tokens.Count - 1));
            }
            else if (Terms.Pair(symbols, token.First) is var pair && pair[1] != Terms.None)
            {
                parts.Add(new(token.Position, pair, false));
            }
            else if (index == 0 || Terms.Pair(symbols, tokens[index - 1].First)[1] != pair[0]
                || symbols[tokens[index - 1].First].IsOfWord || symbols[token.First].Before == Gap.Hard)
            {
                parts.Add(new(token.Position, pair[..1], true));
            }
        }

        return new(parts, tokens[^1].Position + 1);
    }

    static PatternPart Word(List<Symbol> symbols, Token token, bool isExact, bool isStart)
    {
        var word = Terms.Word(symbols, token);
        if (isStart)
            return new(token.Position, word, true);
        if (symbols[token.First].Script == Script.Letter && StopWords.Has(word) && Terms.IsCapitals(symbols, token))
            return new(token.Position, Terms.Capitals(word), false);
        var isStem = !isExact && symbols[token.First].Script == Script.Letter;
        return new(token.Position, isStem ? Terms.Stem(word) : word, false);
    }

    static List<Symbol> WithoutFinalLongVowel(List<Symbol> symbols)
    {
        var length = 0;
        while (length < symbols.Count && symbols[^(length + 1)].Script == Script.Katakana)
            length++;
        return length >= LongVowelWordMin && symbols[^1].Value == 'ー' ? symbols[..^1] : symbols;
    }
}
