using System.Buffers;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Tables;

/// <summary>Writes rows as lines of CSV, in quotation marks what would be read as something else without them.</summary>
sealed class CsvLines(ArrayBufferWriter<byte> output)
{
    static readonly SearchValues<char> Special = SearchValues.Create(",\"\n\r");
    static readonly SearchValues<char> Doubled = SearchValues.Create("\"");
    static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(",\"\n\r"u8);

    /// <summary>A value as JSON before it becomes a cell.</summary>
    readonly ArrayBufferWriter<byte> json = new();

    public void Write(object?[] row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            if (index > 0)
                output.Write(","u8);
            WriteCell(row[index]);
        }

        output.Write("\n"u8);
    }

    void WriteCell(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                WriteText(text);
                break;
            default:
                json.ResetWrittenCount();
                ValueText.WriteJson(json, value);
                WriteJson(json.WrittenSpan);
                break;
        }
    }

    /// <remarks>Readers take blanks at the ends away.</remarks>
    void WriteText(string text)
    {
        if (text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAny(Special))
        {
            output.WriteText(text);
            return;
        }

        output.Write("\""u8);
        output.WriteEscaped(text, Doubled, _ => "\"\""u8);
        output.Write("\""u8);
    }

    void WriteJson(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny(SpecialBytes))
        {
            output.Write(text);
            return;
        }

        output.Write("\""u8);
        for (int mark; (mark = text.IndexOf((byte)'"')) >= 0; text = text[(mark + 1)..])
        {
            output.Write(text[..mark]);
            output.Write("\"\""u8);
        }

        output.Write(text);
        output.Write("\""u8);
    }
}
