namespace IpGraph.Graph.Search;

/// <summary>A stretch of a text around what was found in it; places are counted in code points of the whole text.</summary>
public sealed record Fragment(string Text, int Start, int End, IReadOnlyList<(int Start, int End)> Hits);

/// <summary>Marks in a text what was searched for, in every way in which it is also written or called.</summary>
public sealed class Highlighter
{
    /// <summary>How many code points of the text are shown on either side of what is marked.</summary>
    const int Around = 40;

    /// <summary>How many fragments of one value are shown at most.</summary>
    const int FragmentsMax = 3;

    readonly IReadOnlyList<PhrasePattern> patterns;

    internal Highlighter(IReadOnlyList<PhrasePattern> patterns) => this.patterns = patterns;

    /// <summary>The fragments of a text in which something is marked, in order; none where nothing is.</summary>
    public IReadOnlyList<Fragment> Mark(string text)
    {
        var hits = Hits(text);
        if (hits.Count == 0)
            return [];
        var runes = text.EnumerateRunes().ToArray();
        var fragments = new List<Fragment>();
        for (int first = 0, stop; first < hits.Count && fragments.Count < FragmentsMax; first = stop)
        {
            for (stop = first + 1; stop < hits.Count && hits[stop].Start - hits[stop - 1].End <= Around; stop++)
            {
            }

            var start = Math.Max(0, hits[first].Start - Around);
            var end = Math.Min(runes.Length, hits[stop - 1].End + Around);
            fragments.Add(new(string.Concat(runes[start..end]), start, end, hits.GetRange(first, stop - first)));
        }

        return fragments;
    }

    /// <summary>Spans in order, those that touch or overlap as one.</summary>
    List<(int Start, int End)> Hits(string text)
    {
        var symbols = Folding.Fold(text);
        var tokens = Tokenizer.Cut(symbols);
        var places = Places(symbols, tokens);
        var spans = new List<(int Start, int End)>();
        foreach (var pattern in patterns)
        {
            foreach (var (first, last) in Find(pattern, places, tokens))
                spans.Add((symbols[tokens[first].First].Start, symbols[tokens[last].Stop - 1].End));
        }

        spans.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged;
    }

    /// <summary>By term, the tokens that have it, by their position.</summary>
    static Dictionary<string, Dictionary<int, int>> Places(List<Symbol> symbols, List<Token> tokens)
    {
        var places = new Dictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        var terms = new List<string>();
        for (var index = 0; index < tokens.Count; index++)
        {
            Terms.Add(symbols, tokens[index], terms);
            foreach (var term in terms)
            {
                if (!places.TryGetValue(term, out var known))
                    places.Add(term, known = []);
                known[tokens[index].Position] = index;
            }
        }

        return places;
    }

    /// <summary>The first and the last token of each place where a pattern stands.</summary>
    static IEnumerable<(int First, int Last)> Find(
        PhrasePattern pattern,
        Dictionary<string, Dictionary<int, int>> places,
        List<Token> tokens)
    {
        var parts = pattern.Parts.Select(part => (part.Offset, Places: Of(part, places))).ToList();
        foreach (var (position, token) in parts[0].Places)
        {
            var start = position - parts[0].Offset;
            if (!parts.All(part => part.Places.ContainsKey(start + part.Offset)))
                continue;
            var last = token;
            while (last + 1 < tokens.Count && tokens[last + 1].Position < start + pattern.Span)
                last++;
            yield return (token, last);
        }
    }

    static Dictionary<int, int> Of(PatternPart part, Dictionary<string, Dictionary<int, int>> places)
    {
        if (!part.IsStart)
            return places.GetValueOrDefault(part.Term, []);
        var found = new Dictionary<int, int>();
        foreach (var (term, tokens) in places)
        {
            if (term.StartsWith(part.Term, StringComparison.Ordinal))
            {
                foreach (var (position, token) in tokens)
                    found[position] = token;
            }
        }

        return found;
    }
}
