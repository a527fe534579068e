using System.Buffers;
using System.Globalization;
using System.Text.Json;
using IpGraph.Graph.Costs;
using IpGraph.Json;

namespace IpGraph.Neo4j.Answers;

/// <summary>Writes one answer: values as they stand in every store's answers.</summary>
sealed class AnswerWriter(IBufferWriter<byte> output, GraphVersion version)
{
    /// <summary>The version that the answer is of; its counts spare the server from counting.</summary>
    public GraphVersion Version { get; } = version;

    public void Raw(ReadOnlySpan<byte> text) => output.Write(text);

    public void Text(string value) => JsonText.WriteString(output, value);

    public void Number(double value) => JsonNumber.Write(output, value);

    /// <summary>Writes a string that stands as JSON in a row, escaping only what has to be.</summary>
    public void String(ReadOnlySpan<byte> json)
    {
        if (!json.Contains((byte)'\\'))
        {
            output.Write(json);
            return;
        }

        var buffer = Unescape(json, out var length);
        JsonText.WriteString(output, buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>The text of a string that stands as JSON in a row, in a pooled buffer that the caller gives
    /// back.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> json, out int length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(json.Length);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        length = reader.CopyString(buffer);
        return buffer;
    }

    public static double ParseDouble(ReadOnlySpan<byte> json) =>
        double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture);
}
