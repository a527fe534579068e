using System.IO.Hashing;
using System.Text;

namespace IpGraph.Server.Caching;

/// <summary>A value as it lies in the shared cache: a checksum over key and value before it. So a value that was cut,
/// damaged or put under another key is known for what it is.</summary>
static class ChecksummedValue
{
    const int ChecksumBytes = 16;

    public static byte[] Write(string key, ReadOnlySpan<byte> value)
    {
        var stored = new byte[ChecksumBytes + value.Length];
        value.CopyTo(stored.AsSpan(ChecksumBytes));
        Checksum(key, value, stored);
        return stored;
    }

    /// <returns>Null if this is not what was once written for the key.</returns>
    public static byte[]? Read(string key, ReadOnlySpan<byte> stored)
    {
        if (stored.Length < ChecksumBytes)
            return null;
        Span<byte> checksum = stackalloc byte[ChecksumBytes];
        Checksum(key, stored[ChecksumBytes..], checksum);
        return stored.StartsWith(checksum) ? stored[ChecksumBytes..].ToArray() : null;
    }

    static void Checksum(string key, ReadOnlySpan<byte> value, Span<byte> output)
    {
        var hash = new XxHash128();
        hash.Append(Encoding.UTF8.GetBytes(key));
        hash.Append(value);
        hash.GetCurrentHash(output);
    }
}
