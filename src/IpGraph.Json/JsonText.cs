using System.Buffers;
using System.Collections;
using System.Diagnostics;
using System.Text;

namespace IpGraph.Json;

/// <summary>How values stand in answers: the same in every store.</summary>
/// <remarks>Only quotation marks, backslashes and control characters are escaped; Japanese stays as it is.</remarks>
public static class JsonText
{
    static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    static readonly SearchValues<char> EscapedCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code), '"', '\\']);

    /// <summary>Writes a string, a number, a Boolean, or a list of these; null for null.</summary>
    public static void WriteValue(IBufferWriter<byte> output, object? value)
    {
        switch (value)
        {
            case null:
                output.Write("null"u8);
                break;
            case string text:
                WriteString(output, text);
                break;
            case bool truth:
                output.Write(truth ? "true"u8 : "false"u8);
                break;
            case int or long or double:
                JsonNumber.Write(output, Convert.ToDouble(value));
                break;
            case IEnumerable list:
                WriteList(output, list);
                break;
            default:
                throw new UnreachableException(value.GetType().Name);
        }
    }

    static void WriteList(IBufferWriter<byte> output, IEnumerable list)
    {
        var mark = "["u8;
        foreach (var item in list)
        {
            output.Write(mark);
            WriteValue(output, item);
            mark = ","u8;
        }

        if (mark[0] == '[')
            output.Write(mark);
        output.Write("]"u8);
    }

    /// <summary>Writes text as a JSON string in UTF-8; half a surrogate pair becomes U+FFFD.</summary>
    public static void WriteString(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        output.Write("\""u8);
        for (int plain; (plain = text.IndexOfAny(EscapedCharacters)) >= 0; text = text[(plain + 1)..])
        {
            Encoding.UTF8.GetBytes(text[..plain], output);
            WriteEscaped(output, (byte)text[plain]);
        }

        Encoding.UTF8.GetBytes(text, output);
        output.Write("\""u8);
    }

    /// <summary>Writes UTF-8 text as a JSON string.</summary>
    public static void WriteString(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        for (int plain; (plain = text.IndexOfAny(Escaped)) >= 0; text = text[(plain + 1)..])
        {
            output.Write(text[..plain]);
            WriteEscaped(output, text[plain]);
        }

        output.Write(text);
        output.Write("\""u8);
    }

    static void WriteEscaped(IBufferWriter<byte> output, byte character)
    {
        switch (character)
        {
            case (byte)'"':
                output.Write("\\\""u8);
                break;
            case (byte)'\\':
                output.Write("\\\\"u8);
                break;
            case (byte)'\n':
                output.Write("\\n"u8);
                break;
            case (byte)'\r':
                output.Write("\\r"u8);
                break;
            case (byte)'\t':
                output.Write("\\t"u8);
                break;
            default:
                output.Write("\\u00"u8);
                output.Write([Hex(character >> 4), Hex(character & 15)]);
                break;
        }
    }

    static byte Hex(int digit) => (byte)"0123456789abcdef"[digit];
}
