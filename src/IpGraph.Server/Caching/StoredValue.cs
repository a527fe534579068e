using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IpGraph.Server.Caching;

/// <summary>An answer as it lies in the shared cache: a mark, its length, a checksum over key and answer, the answer. So
/// a value that was cut, damaged or put under another key is known for what it is.</summary>
static class StoredValue
{
    const int ChecksumStart = 8;
    const int BodyStart = ChecksumStart + SHA256.HashSizeInBytes;

    static ReadOnlySpan<byte> Mark => "IPG1"u8;

    public static byte[] Write(CacheKey key, ReadOnlySpan<byte> body)
    {
        var value = new byte[BodyStart + body.Length];
        Mark.CopyTo(value);
        BinaryPrimitives.WriteInt32LittleEndian(value.AsSpan(Mark.Length), body.Length);
        body.CopyTo(value.AsSpan(BodyStart));
        Checksum(key, body, value.AsSpan(ChecksumStart, SHA256.HashSizeInBytes));
        return value;
    }

    /// <returns>Null if the value is not what was once written for this key.</returns>
    public static byte[]? Read(CacheKey key, ReadOnlySpan<byte> value)
    {
        if (value.Length < BodyStart || !value.StartsWith(Mark))
            return null;
        var body = value[BodyStart..];
        if (BinaryPrimitives.ReadInt32LittleEndian(value[Mark.Length..]) != body.Length)
            return null;
        Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
        Checksum(key, body, checksum);
        return checksum.SequenceEqual(value.Slice(ChecksumStart, checksum.Length)) ? body.ToArray() : null;
    }

    static void Checksum(CacheKey key, ReadOnlySpan<byte> body, Span<byte> output)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(key);
        hash.AppendData(body);
        hash.GetHashAndReset(output);
    }
}
