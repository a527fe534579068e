using System.Buffers;
using System.Text;

namespace IpGraph.Exports.Values;

/// <summary>Text into UTF-8; half a surrogate pair becomes U+FFFD.</summary>
static class Utf8Text
{
    const int BytesPerCharacterMax = 3;

    /// <summary>The text is looked at once; short ones are not measured first.</summary>
    const int ShortMax = 1 << 16;

    public static void WriteText(this ArrayBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        if (text.Length > ShortMax)
            Encoding.UTF8.GetBytes(text, output);
        else
            output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(text.Length * BytesPerCharacterMax)));
    }

    /// <summary>Writes a text with other bytes in the place of some characters.</summary>
    /// <param name="special">These characters.</param>
    /// <param name="escape">What is written for one of them.</param>
    public static void WriteEscaped(
        this ArrayBufferWriter<byte> output, ReadOnlySpan<char> text, SearchValues<char> special, Escape escape)
    {
        for (int plain; (plain = text.IndexOfAny(special)) >= 0; text = text[(plain + 1)..])
        {
            output.WriteText(text[..plain]);
            output.Write(escape(text[plain]));
        }

        output.WriteText(text);
    }

    /// <summary>The bytes that stand for a character.</summary>
    public delegate ReadOnlySpan<byte> Escape(char character);
}
