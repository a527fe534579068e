using System.Text;

namespace IpGraph.Seed.Reading;

/// <summary>Which characters the seed may contain: those that a reader sees, each in its one composed form.</summary>
public static class PlainText
{
    /// <summary>What is wrong with the first character that does not belong there, and its index; null where none
    /// is.</summary>
    public static (int Index, string Fault)? FindFault(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length;)
        {
            if (text[index] is >= ' ' and < '\u007F' or '\n' or >= '\u3041' and <= '\u3096'
                or >= '\u4E00' and <= '\u9FFF')
            {
                index++;
                continue;
            }

            if (Rune.DecodeFromUtf16(text[index..], out var rune, out var length)
                != System.Buffers.OperationStatus.Done)
            {
                return (index, "half of a surrogate pair");
            }

            if (Fault(rune.Value) is { } fault)
                return (index, $"{fault} (U+{rune.Value:X4})");
            index += length;
        }

        return null;
    }

    static string? Fault(int character) => character switch
    {
        '\n' => null,
        '\t' => "a tab",
        < 0x20 or (>= 0x7F and <= 0x9F) => "a control character",
        0xFFFD => "a replacement character",
        0xAD or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
            or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F) => "an invisible character",
        (>= 0xE000 and <= 0xF8FF) or >= 0xF0000 => "a character without a meaning",
        (>= 0xFDD0 and <= 0xFDEF) => "a character without a meaning",
        _ when (character & 0xFFFE) == 0xFFFE => "a character without a meaning",
        _ when IsOutsideComposedForm(character) => "a character that is not in the composed form NFC",
        _ => null,
    };

    /// <summary>Whether NFC never contains the character, or only beside one that it does not compose with.</summary>
    /// <remarks>The runtime has no normalisation tables under invariant globalization, so what can occur in Japanese
    /// and
    /// English text is listed here.</remarks>
    static bool IsOutsideComposedForm(int character) => character switch
    {
        >= 0x0300 and <= 0x036F => true,
        >= 0x1100 and <= 0x11FF => true,
        0x037E or 0x0387 or 0x2000 or 0x2001 or 0x2126 or 0x212A or 0x212B or 0x2329 or 0x232A => true,
        0x3099 or 0x309A => true,
        0xFA0E or 0xFA0F or 0xFA11 or 0xFA13 or 0xFA14 or 0xFA1F or 0xFA21 or 0xFA23 or 0xFA24
            or (>= 0xFA27 and <= 0xFA29) => false,
        >= 0xF900 and <= 0xFAD9 => true,
        >= 0x2F800 and <= 0x2FA1D => true,
        _ => false,
    };
}
