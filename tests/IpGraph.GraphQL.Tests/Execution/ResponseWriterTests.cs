using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using IpGraph.GraphQL.Execution;

namespace IpGraph.GraphQL.Tests.Execution;

public class ResponseWriterTests
{
    static string Written(Action<ResponseWriter> write)
    {
        using var output = new ResponseWriter(1);
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("知的財産 😀", "\"知的財産 😀\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\n\r\t\u0001\u001f\u007f", "\"\\n\\r\\t\\u0001\\u001f\u007f\"")]
    [InlineData("<&'>\u2028", "\"<&'>\u2028\"")]
    public void Strings_escape_only_what_they_must(string text, string json)
    {
        Assert.Equal(json, Written(output => output.WriteString(text)));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
    }

    [Fact]
    public void What_is_no_kind_of_JSON_is_written_as_its_text() =>
        Assert.Equal("\"a\"", Written(output => JsonValue.Write(output, new StringBuilder("a"))));

    [Fact]
    public void Every_control_character_reads_back()
    {
        var text = string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(output => output.WriteString(text))));
    }

    [Fact]
    public void What_is_taken_back_is_gone()
    {
        var text = Written(output =>
        {
            output.WriteRaw("abc"u8);
            var position = output.Position;
            output.WriteRaw("defgh"u8);
            output.Rewind(position);
            output.WriteRaw((byte)'!');
        });

        Assert.Equal("abc!", text);
    }

    [Fact]
    public void Nobody_can_rewind_or_advance_to_where_nothing_is()
    {
        using var output = new ResponseWriter();

        Assert.Throws<ArgumentOutOfRangeException>(() => output.Rewind(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => output.Rewind(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => output.Advance(10_000_000));
    }

    [Fact]
    public void It_grows_as_a_buffer_writer()
    {
        var text = Written(output =>
        {
            for (var i = 0; i < 1_000; i++)
                output.Write("0123456789"u8);
            "x"u8.CopyTo(output.GetMemory().Span);
            output.Advance(1);
        });

        Assert.Equal(10_001, text.Length);
        Assert.EndsWith("789x", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_written_as_JSON_has_them()
    {
        Assert.Equal("-9223372036854775808", Written(output => output.WriteInteger(long.MinValue)));
        Assert.Equal("0.1", Written(output => output.WriteDouble(0.1)));
        Assert.Equal(
            double.MaxValue,
            double.Parse(Written(output => output.WriteDouble(double.MaxValue)), CultureInfo.InvariantCulture));
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(output => output.WriteDouble(double.NaN)));
    }

    [Fact]
    public void Values_of_every_kind_become_JSON()
    {
        var value = new Dictionary<string, object?>
        {
            ["a"] = new object?[] { null, true, false, 1, 2L, (short)3, 1.5, 2.5f, 3.25m, new BigInteger(7), 8u },
            ["b"] = JsonDocument.Parse("""{"x":[1]}""").RootElement,
            ["c"] = new DateOnly(2026, 6, 1),
            ["d"] = new Uri("https://example.org/"),
        };

        Assert.Equal(
            """{"a":[null,true,false,1,2,3,1.5,2.5,3.25,7,8],"b":{"x":[1]},"c":"06/01/2026","d":"https://example.org/"}""",
            Written(output => JsonValue.Write(output, value)));
    }

    [Fact]
    public void A_value_without_end_is_refused()
    {
        var endless = new object?[1];
        endless[0] = endless;

        Assert.Throws<ArgumentException>(() => Written(output => JsonValue.Write(output, endless)));
    }
}
