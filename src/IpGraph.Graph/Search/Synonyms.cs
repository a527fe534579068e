namespace IpGraph.Graph.Search;

/// <summary>The names and aliases of concepts and entities: who asks for one of them is also given the others.</summary>
sealed class Synonyms(Dictionary<string, List<SynonymSet>> setsByKey)
{
    readonly Lazy<string[]> keys = new(() => [.. setsByKey.Keys.Order(StringComparer.Ordinal)]);

    /// <summary>What else a text is called; nothing where it is no label.</summary>
    /// <remarks>A name stands for all the other labels. An alias may be narrower than the name, so it stands only for
    /// labels of the other language, and for those of an alias of the same length or kind: abbreviations.</remarks>
    public IEnumerable<string> Of(string text)
    {
        var key = Key(text);
        if (!setsByKey.TryGetValue(key, out var sets))
            return [];
        return sets.SelectMany(set => set.Beside(key)).Distinct(StringComparer.Ordinal);
    }

    public bool Has(string text) => setsByKey.ContainsKey(Key(text));

    /// <summary>Whether there is a label with this key or one that begins with it.</summary>
    public bool Begins(string key)
    {
        var place = Array.BinarySearch(keys.Value, key, StringComparer.Ordinal);
        return place >= 0 || (~place < keys.Value.Length && keys.Value[~place].StartsWith(key, StringComparison.Ordinal));
    }

    /// <summary>The form in which labels are compared: symbols without what lies between, long vowels apart.</summary>
    public static string Key(string text) =>
        string.Concat(Folding.Fold(text).Where(symbol => symbol.Value != 'ー').Select(symbol => symbol.Value));
}

/// <summary>The labels of one node.</summary>
sealed class SynonymSet(int document)
{
    readonly List<(string Text, string Key, bool IsAlias)> labels = [];

    public int Document => document;

    public IEnumerable<string> Keys => labels.Select(label => label.Key);

    public void Add(string text, bool isAlias) => labels.Add((text, Synonyms.Key(text), isAlias));

    public IEnumerable<string> Beside(string key)
    {
        var isAlias = labels.Where(label => label.Key == key).All(label => label.IsAlias);
        var isJapanese = IsJapanese(key);
        return labels
            .Where(label => label.Key != key)
            .Where(label => !isAlias || IsJapanese(label.Key) != isJapanese)
            .Select(label => label.Text);
    }

    static bool IsJapanese(string key) => key.Any(character => character >= '\u3000');
}

/// <summary>Collects labels node by node.</summary>
sealed class SynonymsBuilder
{
    readonly List<SynonymSet> sets = [];

    public void Add(int document, string text, bool isAlias)
    {
        if (sets.Count == 0 || sets[^1].Document != document)
            sets.Add(new SynonymSet(document));
        sets[^1].Add(text, isAlias);
    }

    public Synonyms Finish()
    {
        var byKey = new Dictionary<string, List<SynonymSet>>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            foreach (var key in set.Keys.Distinct(StringComparer.Ordinal))
            {
                if (!byKey.TryGetValue(key, out var known))
                    byKey.Add(key, known = []);
                known.Add(set);
            }
        }

        return new Synonyms(byKey);
    }
}
