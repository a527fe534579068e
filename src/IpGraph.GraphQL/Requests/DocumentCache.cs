namespace IpGraph.GraphQL.Requests;

/// <summary>Keeps documents that are seen again. Of one that was seen once only a hash stays, and for a while, if few others
/// come, the document itself.</summary>
sealed class DocumentCache(int countMax, int bytesMax)
{
    const int RecentMax = 16;

    readonly RecentlyUsed<PreparedDocument> kept = new(countMax, bytesMax, document => document.RetainedBytes);
    readonly Sightings sightings = new();
    readonly (byte[] Key, PreparedDocument Document)[] recent = new (byte[], PreparedDocument)[countMax < 1 ? 0 : RecentMax];
    readonly Lock gate = new();
    int next;

    public PreparedDocument? Find(ReadOnlySpan<byte> text)
    {
        if (kept.TryGet(text, out var known))
            return known;
        if (FindRecent(text) is not { } seen)
            return null;
        kept.Add(text, seen);
        return seen;
    }

    /// <summary>Notes a document that was not found.</summary>
    public void Add(ReadOnlySpan<byte> text, PreparedDocument document)
    {
        if (recent.Length == 0)
            return;
        if (sightings.Note(text))
        {
            kept.Add(text, document);
            return;
        }

        // They are not weighed together, so that each has its share of what may be kept in all.
        if (text.Length + document.RetainedBytes > bytesMax / RecentMax)
            return;
        var entry = (text.ToArray(), document);
        lock (gate)
        {
            recent[next] = entry;
            next = (next + 1) % RecentMax;
        }
    }

    PreparedDocument? FindRecent(ReadOnlySpan<byte> text)
    {
        lock (gate)
        {
            foreach (ref var entry in recent.AsSpan())
            {
                if (entry.Key is null || !text.SequenceEqual(entry.Key))
                    continue;
                var found = entry.Document;
                entry = default;
                return found;
            }
        }

        return null;
    }
}
