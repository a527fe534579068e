using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace IpGraph.Server.Caching;

/// <summary>The SHA-256 of all that an answer depends on; nothing of what a client sent appears in it.</summary>
[InlineArray(Size)]
struct CacheKey : IEquatable<CacheKey>
{
    public const int Size = SHA256.HashSizeInBytes;

    const string Namespace = "ipgraph:answer:";

    byte first;

    public static CacheKey Of(ReadOnlySpan<byte> material)
    {
        var key = default(CacheKey);
        SHA256.HashData(material, key);
        return key;
    }

    /// <summary>The name under which other servers find the answer.</summary>
    public readonly string Name => Namespace + Convert.ToHexStringLower(this);

    public readonly byte First => first;

    public readonly bool Equals(CacheKey other) => ((ReadOnlySpan<byte>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is CacheKey other && Equals(other);

    /// <summary>A client cannot choose it, for it would have to choose a SHA-256.</summary>
    public override readonly int GetHashCode() => MemoryMarshal.Read<int>(this);
}
