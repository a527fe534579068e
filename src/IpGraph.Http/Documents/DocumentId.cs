using System.Security.Cryptography;

namespace IpGraph.Http.Documents;

/// <summary>How documents are named: by the SHA-256 of their text in lower-case hexadecimals.</summary>
static class DocumentId
{
    const string Prefix = "sha256:";
    const int Length = 64;

    public static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>The id without the name of its algorithm, and in lower case if it is a hash.</summary>
    public static string Normalise(string id)
    {
        var bare = id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id[Prefix.Length..] : id;
        return IsHash(bare) ? bare.ToLowerInvariant() : bare;
    }

    public static bool IsHash(string id) => id.Length == Length && id.All(char.IsAsciiHexDigit);
}
