using System.Runtime.InteropServices;

namespace IpGraph.Seed.Linking;

/// <summary>Finds which texts may be alike enough without comparing each with each: a pair of characters that two texts share
/// must be among the rarest of both, since what is left of a text is too little to make up for it.</summary>
/// <remarks>Prefix filtering for exact set joins (Chaudhuri, Ganti and Kaushik, 2006). Nothing that is alike enough is
/// missed; what is found still has to be compared.</remarks>
sealed class AlikeCandidates
{
    readonly Dictionary<RarePair, List<int>> textsByRarePair = [];
    readonly RarePair[][] rarePairs;

    /// <param name="pairsOf">The pairs of each text, sorted; the same pair as often as it occurs.</param>
    /// <param name="scoreMin">The least score, twice the shared pairs over all pairs of both, from which on they are
    /// alike.</param>
    public AlikeCandidates(IReadOnlyList<int[]> pairsOf, double scoreMin)
    {
        var frequencies = new Dictionary<int, int>();
        foreach (var pairs in pairsOf)
        {
            foreach (var pair in pairs)
                CollectionsMarshal.GetValueRefOrAddDefault(frequencies, pair, out _)++;
        }

        // A text shares at least this part of its pairs with any that is alike enough.
        var sharedMin = scoreMin / (2 - scoreMin);
        rarePairs = [.. pairsOf.AsParallel().AsOrdered().Select(pairs => Rarest(pairs, frequencies, sharedMin))];
        for (var text = 0; text < rarePairs.Length; text++)
        {
            // What occurs once leads to no other text.
            foreach (var pair in rarePairs[text].Where(pair => frequencies[pair.Pair] > 1))
                (CollectionsMarshal.GetValueRefOrAddDefault(textsByRarePair, pair, out _) ??= []).Add(text);
        }
    }

    /// <summary>The numbers of the texts that may be alike to this one, ascending, itself among them.</summary>
    /// <remarks>May be asked by several threads at a time.</remarks>
    public IReadOnlyList<int> Of(int text)
    {
        var found = new HashSet<int> { text };
        foreach (var pair in rarePairs[text])
            found.UnionWith(textsByRarePair.GetValueOrDefault(pair) ?? []);
        return [.. found.Order()];
    }

    /// <summary>The first of the pairs in order of how often they occur in all texts, as many as one of which every alike text must
    /// share.</summary>
    static RarePair[] Rarest(int[] pairs, Dictionary<int, int> frequencies, double sharedMin)
    {
        var rarest = new RarePair[pairs.Length == 0 ? 0 : pairs.Length - (int)Math.Ceiling(pairs.Length * sharedMin - 1e-9) + 1];
        var byFrequency = new ulong[pairs.Length];
        for (var index = 0; index < pairs.Length; index++)
            byFrequency[index] = ((ulong)frequencies[pairs[index]] << 32) | (uint)pairs[index];
        Array.Sort(byFrequency);
        for (var index = 0; index < rarest.Length; index++)
        {
            var isSame = index > 0 && byFrequency[index] == byFrequency[index - 1];
            rarest[index] = new RarePair((int)(uint)byFrequency[index], isSame ? rarest[index - 1].Occurrence + 1 : 0);
        }

        return rarest;
    }

    /// <param name="Occurrence">How many of the same stand before it in the text.</param>
    readonly record struct RarePair(int Pair, int Occurrence);
}
