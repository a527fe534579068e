using System.Buffers.Text;
using System.Text;

namespace IpGraph.Graph.Queries;

/// <summary>A position in an ordered list, in a form that callers keep and hand back without reading it.</summary>
/// <remarks>The graph is immutable within a version, so the position itself is exact; it is the same in every store.</remarks>
public static class Cursor
{
    /// <summary>As many bytes as any cursor takes.</summary>
    public const int LengthMax = 24;

    /// <summary>No list is longer, so that a position and the length of a page can be added up.</summary>
    const int PositionMax = 1 << 30;

    /// <summary>The cursor of the item at a position counted from 0.</summary>
    public static string Encode(int position)
    {
        Span<byte> text = stackalloc byte[LengthMax];
        return Encoding.ASCII.GetString(text[..Encode(position, text)]);
    }

    /// <summary>Writes the cursor at the start of the space and returns how many bytes it took.</summary>
    public static int Encode(int position, Span<byte> utf8)
    {
        utf8[0] = (byte)'@';
        Utf8Formatter.TryFormat(position, utf8[1..], out var digits);
        Base64.EncodeToUtf8InPlace(utf8, digits + 1, out var length);
        return length;
    }

    /// <summary>The position that a cursor stands for, from 0 to 2^30; null for text that is no cursor.</summary>
    public static int? Decode(string cursor)
    {
        if (cursor.Length > LengthMax)
            return null;
        Span<byte> text = stackalloc byte[LengthMax];
        if (!Convert.TryFromBase64String(cursor, text, out var length) || length < 2 || text[0] != '@')
            return null;
        var digits = text[1..length];
        var isCanonical = Utf8Parser.TryParse(digits, out int position, out var read)
            && read == digits.Length && position is >= 0 and <= PositionMax && Encode(position) == cursor;
        return isCanonical ? position : null;
    }
}
