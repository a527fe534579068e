namespace IpGraph.GraphQL.Requests;

/// <summary>Keeps documents that are seen again. Of one that was seen once only a hash stays; and the document itself, for those
/// that come again at once, if few others come and the garbage collector has not been by.</summary>
sealed class DocumentCache(int countMax, int bytesMax)
{
    const int RecentMax = 16;

    readonly RecentlyUsed<PreparedDocument> kept = new(countMax, bytesMax, document => document.RetainedBytes);
    readonly Sightings sightings = new();
    readonly Recent[] recent = [.. Enumerable.Range(0, countMax < 1 ? 0 : RecentMax).Select(_ => new Recent())];
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
        if (text.Length > bytesMax / RecentMax)
            return;
        var key = text.ToArray();
        lock (gate)
        {
            recent[next].Hold(key, document);
            next = (next + 1) % RecentMax;
        }
    }

    PreparedDocument? FindRecent(ReadOnlySpan<byte> text)
    {
        lock (gate)
        {
            foreach (var one in recent)
            {
                if (one.Key is not null && text.SequenceEqual(one.Key))
                    return one.Release();
            }
        }

        return null;
    }

    /// <summary>A document that was seen once. Held firmly, each would be copied by the next collection only to be thrown away by one
    /// of an older generation.</summary>
    sealed class Recent
    {
        readonly WeakReference<PreparedDocument?> document = new(null);

        public byte[]? Key { get; private set; }

        public void Hold(byte[] key, PreparedDocument seen)
        {
            Key = key;
            document.SetTarget(seen);
        }

        public PreparedDocument? Release()
        {
            document.TryGetTarget(out var seen);
            document.SetTarget(null);
            Key = null;
            return seen;
        }
    }
}
