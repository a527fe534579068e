namespace IpGraph.Graph.Search;

/// <summary>One unit of a text that is found: a word of letters or digits, or one Japanese character.</summary>
/// <param name="Position">Its place among the units; one is left free where a sentence ends.</param>
/// <param name="First">The first of its symbols.</param>
/// <param name="Stop">The symbol after its last.</param>
readonly record struct Token(int Position, int First, int Stop);

/// <summary>Cuts symbols into tokens.</summary>
static class Tokenizer
{
    public static List<Token> Cut(IReadOnlyList<Symbol> symbols)
    {
        var tokens = new List<Token>(symbols.Count);
        var position = 0;
        for (int first = 0, stop; first < symbols.Count; first = stop)
        {
            stop = Stop(symbols, first);
            if (first > 0 && symbols[first].Before == Gap.Hard)
                position++;
            if (!IsPossessive(symbols, first, stop))
                tokens.Add(new(position++, first, stop));
        }

        return tokens;
    }

    static int Stop(IReadOnlyList<Symbol> symbols, int first)
    {
        var stop = first + 1;
        if (symbols[first].IsOfWord)
        {
            while (stop < symbols.Count && symbols[stop].Before == Gap.None
                && symbols[stop].Script == symbols[first].Script)
            {
                stop++;
            }
        }

        return stop;
    }

    /// <summary>The s of <c>Japan's</c> is no word.</summary>
    static bool IsPossessive(IReadOnlyList<Symbol> symbols, int first, int stop) =>
        stop == first + 1 && first > 0 && symbols[first] is { Value: 's', Before: Gap.Soft }
        && symbols[first - 1].Script == Script.Letter && symbols[first].Start == symbols[first - 1].End + 1;
}
