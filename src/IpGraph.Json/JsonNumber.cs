using System.Buffers;
using System.Globalization;

namespace IpGraph.Json;

/// <summary>How numbers stand in answers: the same in every store.</summary>
/// <remarks>The shortest digits that read back as the same double; whole numbers without a point, so that 20.0 is
/// <c>20</c>, and zero without a sign. What is not finite has no JSON and is <c>null</c>.</remarks>
public static class JsonNumber
{
    /// <summary>As many bytes as any number takes.</summary>
    public const int LengthMax = 32;

    const double WholeMax = 9007199254740992;

    /// <summary>Writes the number at the start of the space and returns how many bytes it took.</summary>
    public static int Format(double value, Span<byte> utf8)
    {
        int length;
        if (!double.IsFinite(value))
        {
            "null"u8.CopyTo(utf8);
            return 4;
        }

        if (Math.Abs(value) <= WholeMax && Math.Truncate(value) == value)
            ((long)value).TryFormat(utf8, out length, default, CultureInfo.InvariantCulture);
        else
            value.TryFormat(utf8, out length, "R", CultureInfo.InvariantCulture);
        return length;
    }

    public static void Write(IBufferWriter<byte> output, double value) =>
        output.Advance(Format(value, output.GetSpan(LengthMax)));
}
