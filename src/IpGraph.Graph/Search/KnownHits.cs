using System.Collections.Concurrent;

namespace IpGraph.Graph.Search;

/// <summary>What was found lately, by the search as it could be typed.</summary>
/// <remarks>When there is too much of it, all is forgotten: what is still asked for is soon found again.</remarks>
sealed class KnownHits
{
    /// <summary>How many hits are kept in all; each takes 8 bytes.</summary>
    const int HitsMax = 1 << 19;

    /// <summary>How many hits a search counts for at least, for what is kept beside them.</summary>
    const int HitsMin = 256;

    readonly ConcurrentDictionary<string, SearchHits> hits = new(StringComparer.Ordinal);
    int total;

    public SearchHits? Find(string search) => hits.GetValueOrDefault(search);

    public void Keep(string search, SearchHits found)
    {
        var size = Math.Max(HitsMin, found.Documents.Length);
        if (size > HitsMax)
            return;
        if (Interlocked.Add(ref total, size) > HitsMax)
        {
            hits.Clear();
            Volatile.Write(ref total, size);
        }

        hits[search] = found;
    }
}
