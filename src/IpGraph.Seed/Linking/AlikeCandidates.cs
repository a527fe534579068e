namespace IpGraph.Seed.Linking;

/// <summary>Finds which texts may be alike enough without comparing each with each: a pair of characters that two texts share
/// must be among the rarest of both, since what is left of a text is too little to make up for it.</summary>
/// <remarks>Prefix filtering for exact set joins (Chaudhuri, Ganti and Kaushik, 2006). Nothing that is alike enough is
/// missed; what is found still has to be compared.</remarks>
sealed class AlikeCandidates
{
    readonly Dictionary<(int Pair, int Occurrence), List<int>> textsByRarePair = [];
    readonly (int Pair, int Occurrence)[][] rarePairs;
    readonly int[] lastFound;
    int searches;

    /// <param name="pairsOf">The pairs of each text, sorted; the same pair as often as it occurs.</param>
    /// <param name="scoreMin">The least score, twice the shared pairs over all pairs of both, from which on they are
    /// alike.</param>
    public AlikeCandidates(IReadOnlyList<int[]> pairsOf, double scoreMin)
    {
        var frequencies = new Dictionary<int, int>();
        foreach (var pair in pairsOf.SelectMany(pairs => pairs))
            frequencies[pair] = frequencies.GetValueOrDefault(pair) + 1;
        // A text shares at least this part of its pairs with any that is alike enough.
        var sharedMin = scoreMin / (2 - scoreMin);
        rarePairs = [.. pairsOf.Select(pairs => Rarest(pairs, frequencies, sharedMin))];
        lastFound = new int[pairsOf.Count];
        for (var text = 0; text < rarePairs.Length; text++)
        {
            foreach (var pair in rarePairs[text])
            {
                if (!textsByRarePair.TryGetValue(pair, out var texts))
                    textsByRarePair.Add(pair, texts = []);
                texts.Add(text);
            }
        }
    }

    /// <summary>The numbers of the texts that may be alike to this one, ascending, itself among them.</summary>
    public IReadOnlyList<int> Of(int text)
    {
        var found = new List<int>();
        searches++;
        foreach (var pair in rarePairs[text])
        {
            foreach (var other in textsByRarePair[pair])
            {
                if (lastFound[other] == searches)
                    continue;
                lastFound[other] = searches;
                found.Add(other);
            }
        }

        found.Sort();
        return found;
    }

    static (int Pair, int Occurrence)[] Rarest(int[] pairs, Dictionary<int, int> frequencies, double sharedMin)
    {
        var occurrences = new (int Pair, int Occurrence)[pairs.Length];
        for (var index = 0; index < pairs.Length; index++)
        {
            var isSame = index > 0 && pairs[index] == pairs[index - 1];
            occurrences[index] = (pairs[index], isSame ? occurrences[index - 1].Occurrence + 1 : 0);
        }

        var count = pairs.Length == 0 ? 0 : pairs.Length - (int)Math.Ceiling(pairs.Length * sharedMin - 1e-9) + 1;
        return [.. occurrences.OrderBy(pair => frequencies[pair.Pair]).ThenBy(pair => pair).Take(count)];
    }
}
