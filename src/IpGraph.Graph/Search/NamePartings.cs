using System.Numerics;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Search;

/// <summary>The ways in which words are parted into those that together are a name and those that stand alone. The order in which
/// they were typed makes no difference.</summary>
/// <remarks>As many words as possible are taken as names, as few names as possible are taken for them; where several ways are
/// alike in that, all of them count.</remarks>
sealed class NamePartings
{
    const int NameWordsMax = 8;
    const int NamesMax = 12;
    const int WaysMax = 16;

    readonly Synonyms synonyms;
    readonly List<string> keys;
    readonly List<Name> names = [];
    readonly List<(IReadOnlyList<Name> Names, int Words)> best = [];

    NamePartings(Synonyms synonyms, IEnumerable<SearchExpression.Word> words)
    {
        this.synonyms = synonyms;
        Words = [.. words.DistinctBy(word => Synonyms.Key(word.Text)).OrderBy(word => word.Text, StringComparer.Ordinal)];
        keys = [.. Words.Select(word => Synonyms.Key(word.Text))];
    }

    /// <summary>The words, each once.</summary>
    public IReadOnlyList<SearchExpression.Word> Words { get; }

    /// <summary>Each has every word once, in names or alone; none where no words are a name.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<SearchExpression.Word>>> Ways { get; private set; } = [];

    public static NamePartings Of(Synonyms synonyms, IEnumerable<SearchExpression.Word> words)
    {
        var partings = new NamePartings(synonyms, words);
        partings.FindNames([], "", 0);
        partings.names.Sort((left, right) => right.Words.Count != left.Words.Count
            ? right.Words.Count.CompareTo(left.Words.Count)
            : string.CompareOrdinal(WordGroups.Text(left.Words), WordGroups.Text(right.Words)));
        if (partings.names.Count == 0)
            return partings;
        if (partings.names.Count > NamesMax)
            partings.names.RemoveRange(NamesMax, partings.names.Count - NamesMax);
        partings.Choose([], 0, 0);
        partings.Ways = [.. partings.best.Take(WaysMax).Select(way => partings.WithTheOthers(way.Names))];
        return partings;
    }

    /// <summary>Takes one word after the other for as long as a label begins so.</summary>
    void FindNames(List<SearchExpression.Word> taken, string key, int mask)
    {
        for (var place = 0; place < Words.Count; place++)
        {
            var longer = key + keys[place];
            if ((mask & (1 << place)) != 0 || !synonyms.Begins(longer))
                continue;
            taken.Add(Words[place]);
            if (taken.Count > 1 && synonyms.Has(WordGroups.Text(taken)))
                names.Add(new([.. taken], mask | (1 << place)));
            if (taken.Count < NameWordsMax)
                FindNames(taken, longer, mask | (1 << place));
            taken.RemoveAt(taken.Count - 1);
        }
    }

    /// <summary>Looks at every choice of names that share no word, and keeps the best.</summary>
    void Choose(List<Name> chosen, int mask, int first)
    {
        Keep(chosen, BitOperations.PopCount((uint)mask));
        for (var number = first; number < names.Count; number++)
        {
            if ((names[number].Mask & mask) != 0)
                continue;
            chosen.Add(names[number]);
            Choose(chosen, mask | names[number].Mask, number + 1);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    void Keep(List<Name> chosen, int covered)
    {
        if (best.Count > 0)
        {
            var (known, words) = best[0];
            var order = words != covered ? covered.CompareTo(words) : known.Count.CompareTo(chosen.Count);
            if (order < 0)
                return;
            if (order > 0)
                best.Clear();
        }

        best.Add(([.. chosen], covered));
    }

    IReadOnlyList<IReadOnlyList<SearchExpression.Word>> WithTheOthers(IReadOnlyList<Name> chosen)
    {
        var mask = chosen.Aggregate(0, (all, name) => all | name.Mask);
        return
        [
            .. chosen.Select(name => name.Words),
            .. Words.Where((_, place) => (mask & (1 << place)) == 0).Select(word => (IReadOnlyList<SearchExpression.Word>)[word]),
        ];
    }

    /// <param name="Words">In the order of the name.</param>
    /// <param name="Mask">Which they are.</param>
    sealed record Name(IReadOnlyList<SearchExpression.Word> Words, int Mask);
}
