using System.Security.Cryptography;

namespace IpGraph.Exports.Packaging;

/// <summary>Passes on what is written, and knows its length and its SHA-256.</summary>
sealed class HashingStream(Stream inner) : PassingStream(inner)
{
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>In hexadecimal, of all that was written.</summary>
    public string Sha256() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        base.Write(buffer);
        hash.AppendData(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }
}
