using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IpGraph.Http.Responses;

/// <summary>Names the answer to a GET by what it follows from: the graph, the rules, the document and the request. Whoever
/// holds an answer of that name need not be answered again.</summary>
/// <param name="rules">All that lets another server answer the same request differently: schema, limits, program.</param>
/// <param name="version">Names the data that is answered from now.</param>
sealed class EntityTags(string rules, Func<string> version)
{
    readonly byte[] rules = SHA256.HashData(Encoding.UTF8.GetBytes(rules));

    /// <summary>The version of the graph that is answered from now; the same object as long as it does not change.</summary>
    public string Version => version();

    /// <remarks>It is weak because the same answer may be sent compressed or not.</remarks>
    /// <param name="graphVersion">The version that answers.</param>
    /// <param name="document">The document itself: what lies behind its name may change.</param>
    /// <param name="request">All else that was asked.</param>
    /// <param name="type">The form of the answer.</param>
    public string Of(string graphVersion, ReadOnlySpan<byte> document, string? request, MediaType type)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> kind = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(kind, (int)type);
        hash.AppendData(rules);
        hash.AppendData(SHA256.HashData(document));
        hash.AppendData(kind);
        hash.AppendData(Encoding.UTF8.GetBytes(graphVersion));
        hash.AppendData("\n"u8);
        hash.AppendData(Encoding.UTF8.GetBytes(request ?? ""));
        return $"W/\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }

    /// <summary>Whether <c>If-Match</c> lets this answer be sent. Tags are compared strongly: a weak one is like no other.</summary>
    /// <remarks>https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1. Without a date of change <c>If-Unmodified-Since</c> demands
    /// nothing.</remarks>
    /// <param name="tag">Of the answer; empty where it has none.</param>
    public static bool IsAllowed(HttpRequest request, string tag)
    {
        if (request.Headers.IfMatch.Count == 0)
            return true;
        foreach (var line in request.Headers.IfMatch)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var one = line.AsSpan(part).Trim();
                if (one is "*" || (one.StartsWith('"') && one.SequenceEqual(tag)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the client says that it already has this answer, and does not demand another.</summary>
    public static bool IsKnown(HttpRequest request, string tag)
    {
        if (!IsAllowed(request, tag))
            return false;
        foreach (var line in request.Headers.IfNoneMatch)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                if (WithoutWeakness(line.AsSpan(part).Trim()).SequenceEqual(WithoutWeakness(tag)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the client wants an answer only where there is none: <c>If-None-Match: *</c>. That can be told once
    /// there is one.</summary>
    public static bool WantsOnlyWhatIsNot(HttpRequest request) => request.Headers.IfNoneMatch is [var only] && only.AsSpan().Trim() is "*";

    static ReadOnlySpan<char> WithoutWeakness(ReadOnlySpan<char> tag) =>
        tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
