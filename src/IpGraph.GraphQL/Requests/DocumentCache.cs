using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace IpGraph.GraphQL.Requests;

/// <summary>Keeps documents with their plans, found by their bytes; what was not used for long makes room.</summary>
public sealed class DocumentCache(int documentsMax, int bytesMax)
{
    readonly ConcurrentDictionary<byte[], Entry> entries = new(new BytesComparer());
    readonly Queue<Entry> clock = new();
    readonly Lock gate = new();
    int bytes;

    public int Count => entries.Count;

    public bool TryGet(ReadOnlySpan<byte> document, [NotNullWhen(true)] out PreparedDocument? prepared)
    {
        if (entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(document, out var entry))
        {
            entry.WasUsed = true;
            prepared = entry.Prepared;
            return true;
        }

        prepared = null;
        return false;
    }

    /// <summary>Keeps a document unless it alone is larger than the cache.</summary>
    public void Add(ReadOnlySpan<byte> document, PreparedDocument prepared)
    {
        if (document.Length > bytesMax || documentsMax < 1)
            return;
        var entry = new Entry(document.ToArray(), prepared);
        lock (gate)
        {
            if (!entries.TryAdd(entry.Key, entry))
                return;
            clock.Enqueue(entry);
            bytes += entry.Key.Length;
            while (clock.Count > documentsMax || bytes > bytesMax)
                Evict();
        }
    }

    /// <summary>Removes the oldest document, or gives it another round if it was used since its last.</summary>
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
        bytes -= oldest.Key.Length;
    }

    sealed class Entry(byte[] key, PreparedDocument prepared)
    {
        volatile bool wasUsed;

        public byte[] Key { get; } = key;

        public PreparedDocument Prepared { get; } = prepared;

        public bool WasUsed
        {
            get => wasUsed;
            set => wasUsed = value;
        }
    }

    /// <summary>Hashes with the process's own seed, so that nobody can choose documents that collide.</summary>
    sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] key) => GetHashCode(key.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
