using System.Buffers;
using System.Globalization;
using System.Text;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Rdf;

/// <summary>Makes the addresses of what has an id, in UTF-8. They stay as they are until there is a new round.</summary>
/// <remarks>No address has a character that any of the syntaxes escapes.</remarks>
sealed class RdfAddresses
{
    static readonly SearchValues<char> Encoded =
        SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code), .. "<>\"{}|^`\\%#?"]);

    static readonly byte[][] Percent =
        [.. Enumerable.Range(0, 128).Select(code => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%{code:X2}")))];

    readonly ArrayBufferWriter<byte> made = new();

    /// <summary>From here on the addresses that were made may be overwritten.</summary>
    public void BeginRound() => made.ResetWrittenCount();

    /// <summary>Of a node. Only what cannot stand in an address is percent-encoded.</summary>
    public ReadOnlySpan<byte> OfNode(string id)
    {
        var begin = made.WrittenCount;
        made.Write("urn:ipgraph:"u8);
        made.WriteEscaped(id, Encoded, character => Percent[character]);
        return made.WrittenSpan[begin..];
    }

    /// <summary>Of what the graph itself has a term for.</summary>
    public ReadOnlySpan<byte> OfTerm(string owner, string name)
    {
        var begin = made.WrittenCount;
        made.WriteText(Vocabulary.Own);
        made.WriteText(owner);
        made.Write("."u8);
        made.WriteText(name);
        return made.WrittenSpan[begin..];
    }

    /// <summary>Of one of the values with parts that a bearer has.</summary>
    /// <param name="number">From 1.</param>
    public ReadOnlySpan<byte> OfPart(ReadOnlySpan<byte> bearer, string property, int number)
    {
        var begin = made.WrittenCount;
        made.Write(bearer);
        made.Write("/"u8);
        made.WriteText(property);
        made.Write("/"u8);
        number.TryFormat(made.GetSpan(16), out var length, default, CultureInfo.InvariantCulture);
        made.Advance(length);
        return made.WrittenSpan[begin..];
    }

    /// <summary>Of a relationship, which can bear statements itself.</summary>
    public ReadOnlySpan<byte> OfRelationship(ReadOnlySpan<byte> from, string type, ReadOnlySpan<byte> to)
    {
        var begin = made.WrittenCount;
        made.Write(from);
        made.Write("/"u8);
        made.WriteText(type);
        made.Write("/"u8);
        made.Write(to);
        return made.WrittenSpan[begin..];
    }
}
