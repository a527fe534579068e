using System.Buffers;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Http.Responses.Compression;

/// <summary>Answers that are sent again in one coding, found by what they are without it. They are kept from their second
/// sight on, and made smaller yet once they have been found a few times.</summary>
/// <remarks>The whole answer is compared, not a hash of it, so that nobody ever gets another's. Much effort is not spent at
/// once, for of more answers than there is room for each would come back after it was thrown away.</remarks>
sealed class RepeatedAnswers(ContentCoding coding)
{
    const int CountMax = 1_000;

    /// <summary>Answers with and without the coding.</summary>
    const int BytesMax = 4 * 1024 * 1024;

    /// <summary>The whole schema is some 1.5 MB.</summary>
    const int AnswerMax = BytesMax / 2;

    const int UsesBeforeEffort = 3;

    readonly RecentlyUsed<Kept> kept = new(CountMax, BytesMax, answer => answer.Compressed.Length);
    readonly Sightings sightings = new();

    /// <summary>The answer in the coding; null at its first sight, and where it is too long to be kept.</summary>
    public byte[]? Find(ReadOnlySpan<byte> body)
    {
        if (body.Length > AnswerMax)
            return null;
        if (kept.TryGet(body, out var known))
        {
            if (Interlocked.Increment(ref known.Uses) == UsesBeforeEffort)
                known.Compressed = Compress(body, Effort.Much);
            return known.Compressed;
        }

        if (!sightings.Note(body))
            return null;
        var compressed = Compress(body, Effort.Little);
        kept.Add(body, new Kept { Compressed = compressed });
        return compressed;
    }

    byte[] Compress(ReadOnlySpan<byte> body, Effort effort)
    {
        var rented = ArrayPool<byte>.Shared.Rent(coding.LengthMax(body.Length));
        var length = coding.Compress(body, rented, effort);
        var compressed = rented.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return compressed;
    }

    sealed class Kept
    {
        public int Uses;

        public required byte[] Compressed { get; set; }
    }
}
