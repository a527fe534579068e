using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace IpGraph.GraphQL.Requests;

/// <summary>Keeps values that are found by bytes; what was not used for long makes room.</summary>
/// <param name="countMax">How many values are kept.</param>
/// <param name="bytesMax">How many bytes they are found by, in all.</param>
public sealed class RecentlyUsed<T>(int countMax, int bytesMax)
    where T : class
{
    readonly ConcurrentDictionary<byte[], Entry> entries = new(new BytesComparer());
    readonly Queue<Entry> clock = new();
    readonly Lock gate = new();
    int bytes;

    public int Count => entries.Count;

    public bool TryGet(ReadOnlySpan<byte> key, [NotNullWhen(true)] out T? value)
    {
        if (entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var entry))
        {
            entry.WasUsed = true;
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Keeps a value unless its bytes alone are more than all may be.</summary>
    public void Add(ReadOnlySpan<byte> key, T value)
    {
        if (key.Length > bytesMax || countMax < 1)
            return;
        var entry = new Entry(key.ToArray(), value);
        lock (gate)
        {
            if (!entries.TryAdd(entry.Key, entry))
                return;
            clock.Enqueue(entry);
            bytes += entry.Key.Length;
            while (clock.Count > countMax || bytes > bytesMax)
                Evict();
        }
    }

    /// <summary>Removes the oldest value, or gives it another round if it was used since its last.</summary>
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

    sealed class Entry(byte[] key, T value)
    {
        volatile bool wasUsed;

        public byte[] Key { get; } = key;

        public T Value { get; } = value;

        public bool WasUsed
        {
            get => wasUsed;
            set => wasUsed = value;
        }
    }

    /// <summary>Hashes with the process's own seed, so that nobody can choose bytes that collide.</summary>
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
