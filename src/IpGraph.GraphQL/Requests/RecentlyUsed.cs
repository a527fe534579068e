using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace IpGraph.GraphQL.Requests;

/// <summary>Keeps values that are found by bytes; what was not used for long makes room.</summary>
/// <param name="countMax">How many values are kept.</param>
/// <param name="bytesMax">How many bytes are kept in all.</param>
/// <param name="weigh">How many bytes a value takes beside those that it is found by; asked when it is added and when it is
/// first found, for by then what is made with its first use is there.</param>
/// <param name="evicted">Is told of each value that made room, one at a time.</param>
public sealed class RecentlyUsed<T>(int countMax, int bytesMax, Func<T, int>? weigh = null, Action<T>? evicted = null)
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
            if (weigh is not null && !entry.IsWeighed)
                WeighAgain(entry);
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Keeps a value unless it alone has more bytes than all may have.</summary>
    /// <returns>False where it is not kept, or was kept before.</returns>
    public bool Add(ReadOnlySpan<byte> key, T value)
    {
        var weight = key.Length + (weigh?.Invoke(value) ?? 0);
        if (weight > bytesMax || countMax < 1)
            return false;
        var entry = new Entry(key.ToArray(), value) { Weight = weight };
        lock (gate)
        {
            if (!entries.TryAdd(entry.Key, entry))
                return false;
            clock.Enqueue(entry);
            bytes += weight;
            MakeRoom();
        }

        return true;
    }

    void WeighAgain(Entry entry)
    {
        lock (gate)
        {
            if (entry.IsWeighed || !entries.ContainsKey(entry.Key))
                return;
            entry.IsWeighed = true;
            bytes -= entry.Weight;
            entry.Weight = entry.Key.Length + weigh!(entry.Value);
            bytes += entry.Weight;
            MakeRoom();
        }
    }

    void MakeRoom()
    {
        while (clock.Count > countMax || bytes > bytesMax)
            Evict();
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
        bytes -= oldest.Weight;
        evicted?.Invoke(oldest.Value);
    }

    sealed class Entry(byte[] key, T value)
    {
        volatile bool wasUsed;

        public byte[] Key { get; } = key;

        public T Value { get; } = value;

        public int Weight { get; set; }

        public bool IsWeighed { get; set; }

        public bool WasUsed
        {
            get => wasUsed;
            set => wasUsed = value;
        }
    }

    /// <summary>Hashes with the process's own seed, so that nobody can choose bytes that collide.</summary>
    sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        static readonly long Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] key) => GetHashCode(key.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)XxHash3.HashToUInt64(alternate, Seed);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
