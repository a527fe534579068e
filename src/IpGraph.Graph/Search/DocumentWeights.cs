namespace IpGraph.Graph.Search;

/// <summary>Documents in order, each with a number that says how much it has of something.</summary>
sealed record DocumentWeights(int[] Documents, float[] Weights)
{
    public static readonly DocumentWeights Empty = new([], []);

    public int Count => Documents.Length;

    /// <summary>Those in both.</summary>
    public DocumentWeights Intersect(DocumentWeights other, Func<float, float, float> combine)
    {
        var (documents, weights) = (new List<int>(), new List<float>());
        for (int left = 0, right = 0; left < Count && right < other.Count;)
        {
            var order = Documents[left].CompareTo(other.Documents[right]);
            if (order == 0)
            {
                documents.Add(Documents[left]);
                weights.Add(combine(Weights[left], other.Weights[right]));
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return new([.. documents], [.. weights]);
    }

    /// <summary>Those in either.</summary>
    public DocumentWeights Union(DocumentWeights other, Func<float, float, float> combine)
    {
        if (other.Count == 0)
            return this;
        if (Count == 0)
            return other;
        var (documents, weights) = (new List<int>(Count + other.Count), new List<float>(Count + other.Count));
        for (int left = 0, right = 0; left < Count || right < other.Count;)
        {
            var order = left == Count ? 1 : right == other.Count ? -1 : Documents[left].CompareTo(other.Documents[right]);
            documents.Add(order <= 0 ? Documents[left] : other.Documents[right]);
            weights.Add(order switch
            {
                0 => combine(Weights[left], other.Weights[right]),
                < 0 => Weights[left],
                _ => other.Weights[right],
            });
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return new([.. documents], [.. weights]);
    }

    public DocumentWeights Except(DocumentWeights other)
    {
        var excluded = other.Documents.ToHashSet();
        var kept = Enumerable.Range(0, Count).Where(place => !excluded.Contains(Documents[place])).ToArray();
        return new([.. kept.Select(place => Documents[place])], [.. kept.Select(place => Weights[place])]);
    }

    public DocumentWeights Select(Func<float, float> change) => this with { Weights = Array.ConvertAll(Weights, weight => change(weight)) };

    /// <summary>Of a document that is given more than once, the greatest weight.</summary>
    public static DocumentWeights Greatest(Dictionary<int, float> weights)
    {
        int[] documents = [.. weights.Keys];
        float[] values = [.. weights.Values];
        Array.Sort(documents, values);
        return new(documents, values);
    }
}
