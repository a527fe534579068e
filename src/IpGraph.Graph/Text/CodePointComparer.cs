namespace IpGraph.Graph.Text;

/// <summary>The order of texts by their code points, which is that of their UTF-8 bytes; UTF-16 units differ from it
/// beyond U+FFFF.</summary>
public sealed class CodePointComparer : IComparer<string>
{
    public static readonly CodePointComparer Instance = new();

    CodePointComparer()
    {
    }

    public int Compare(string? left, string? right)
    {
        if (left is null || right is null)
            return string.CompareOrdinal(left, right);
        var same = left.AsSpan().CommonPrefixLength(right);
        return same == left.Length || same == right.Length ? left.Length - right.Length : Rank(left[same]) - Rank(right[same]);
    }

    /// <summary>Halves of characters beyond U+FFFF come after all others.</summary>
    static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
