using System.IO.Hashing;
using System.Security.Cryptography;

namespace IpGraph.GraphQL.Requests;

/// <summary>Remembers, by hashes alone, what was seen before, so that only what comes again has to be kept.</summary>
/// <remarks>What never comes again would otherwise be carried through the generations of the garbage collector before it
/// is thrown away, which costs more than making it does. Now and then something is forgotten, since each hash has one
/// place only.</remarks>
public sealed class Sightings
{
    const int HashesMax = 1 << 14;

    static readonly long Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    readonly int[] hashes = new int[HashesMax];

    /// <summary>Notes that these bytes were seen.</summary>
    /// <returns>Whether they were seen before.</returns>
    public bool Note(ReadOnlySpan<byte> bytes)
    {
        var hash = XxHash3.HashToUInt64(bytes, Seed);
        var code = (int)(hash >> 32);
        return Interlocked.Exchange(ref hashes[hash % HashesMax], code) == code;
    }
}
