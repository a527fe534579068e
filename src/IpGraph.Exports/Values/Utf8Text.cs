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
}
