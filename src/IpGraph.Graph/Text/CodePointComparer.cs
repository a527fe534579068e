using System.Text;

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
        if (left is null || right is null || (Ascii.IsValid(left) && Ascii.IsValid(right)))
            return string.CompareOrdinal(left, right);
        return Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
    }
}
