using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace IpGraph.Server.Caching;

/// <summary>Answers in this process, up to so many bytes; what was not used for long makes room.</summary>
/// <remarks>Nothing is ever wrong here, for a key names the version that was asked: so nothing has to end.</remarks>
sealed class LocalAnswers(int bytesMax)
{
    /// <summary>About what the dictionary, the queue and the entry take beside the answer.</summary>
    const int EntryBytes = 256;

    readonly ConcurrentDictionary<CacheKey, Entry> entries = new();
    readonly Queue<Entry> clock = new();
    readonly Lock gate = new();
    long bytes;

    public int Count => entries.Count;

    public long Bytes
    {
        get
        {
            lock (gate)
                return bytes;
        }
    }

    public bool TryGet(in CacheKey key, [NotNullWhen(true)] out byte[]? body)
    {
        if (entries.TryGetValue(key, out var entry))
        {
            entry.WasUsed = true;
            body = entry.Body;
            return true;
        }

        body = null;
        return false;
    }

    /// <summary>Keeps an answer unless it alone is larger than the cache.</summary>
    public void Add(in CacheKey key, byte[] body)
    {
        if (body.Length + EntryBytes > bytesMax)
            return;
        var entry = new Entry(key, body);
        lock (gate)
        {
            if (!entries.TryAdd(key, entry))
                return;
            clock.Enqueue(entry);
            bytes += entry.Bytes;
            while (bytes > bytesMax)
                Evict();
        }
    }

    /// <summary>Removes the oldest answer, or gives it another round if it was used since its last.</summary>
    void Evict()
    {
        var oldest = clock.Dequeue();
        if (oldest.WasUsed)
        {
            oldest.WasUsed = false;
            clock.Enqueue(oldest);
            return;
        }

        entries.TryRemove(oldest.Key, out _);
        bytes -= oldest.Bytes;
    }

    sealed class Entry(CacheKey key, byte[] body)
    {
        volatile bool wasUsed;

        public CacheKey Key { get; } = key;

        public byte[] Body { get; } = body;

        public int Bytes => Body.Length + EntryBytes;

        public bool WasUsed
        {
            get => wasUsed;
            set => wasUsed = value;
        }
    }
}
