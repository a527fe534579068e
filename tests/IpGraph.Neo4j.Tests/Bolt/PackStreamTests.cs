using System.Buffers;
using System.Text;
using IpGraph.Neo4j.Bolt.PackStream;
using IpGraph.Neo4j.Bolt.Values;

namespace IpGraph.Neo4j.Tests.Bolt;

public sealed class PackStreamTests
{
    /// <summary>Values with the bytes that the specification gives them, and the JSON that rows are made of.</summary>
    public static TheoryData<object?, string, string> Values => new()
    {
        { null, "C0", "null" },
        { true, "C3", "true" },
        { false, "C2", "false" },
        { 1L, "01", "1" },
        { 127L, "7F", "127" },
        { 128L, "C90080", "128" },
        { -16L, "F0", "-16" },
        { -17L, "C8EF", "-17" },
        { -128L, "C880", "-128" },
        { -129L, "C9FF7F", "-129" },
        { 32_767L, "C97FFF", "32767" },
        { 32_768L, "CA00008000", "32768" },
        { -32_769L, "CAFFFF7FFF", "-32769" },
        { 2_147_483_648L, "CB0000000080000000", "2147483648" },
        { long.MaxValue, "CB7FFFFFFFFFFFFFFF", "9223372036854775807" },
        { long.MinValue, "CB8000000000000000", "-9223372036854775808" },
        { 1.23, "C13FF3AE147AE147AE", "1.23" },
        { 20.0, "C14034000000000000", "20.0" },
        { -0.0, "C18000000000000000", "-0.0" },
        { 1e300, "C17E37E43C8800759C", "1E+300" },
        { double.NaN, "C1FFF8000000000000", "\"NaN\"" },
        { double.PositiveInfinity, "C17FF0000000000000", "\"Infinity\"" },
        { "", "80", "\"\"" },
        { "A", "8141", "\"A\"" },
        { "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "D01A4142434445464748494A4B4C4D4E4F505152535455565758595A", "\"ABCDEFGHIJKLMNOPQRSTUVWXYZ\"" },
        { "Größenmaßstäbe", "D0124772C3B6C39F656E6D61C39F7374C3A46265", "\"Größenmaßstäbe\"" },
        { "知財\n\"𠮷\"", "8DE79FA5E8B2A10A22F0A0AEB722", "\"知財\\n\\\"𠮷\\\"\"" },
        { Array.Empty<object>(), "90", "[]" },
        { new object[] { 1L, 2L, 3L }, "93010203", "[1,2,3]" },
        { new Dictionary<string, object>(), "A0", "{}" },
        { new Dictionary<string, object> { ["one"] = "eins" }, "A1836F6E658465696E73", "{\"one\":\"eins\"}" },
    };

    /// <summary>What only a server sends.</summary>
    public static TheoryData<string, string> Structures => new()
    {
        { "CC03010203", "\"AQID\"" },
        { "B144C90000", "\"1970-01-01\"" },
        { "B144CA00004D46", "\"2024-02-29\"" },
        { "B144C8FF", "\"1969-12-31\"" },
        { "B144CAFFF50558", "\"0000-01-01\"" },
        { "B17400", "\"00:00:00\"" },
        { "B174CB00002A0D0DE43100", "\"12:50:35.556\"" },
        { "B254CB00002A0D0DE43100C90E10", "\"12:50:35.556+01:00\"" },
        { "B254CB00002A0D0DE4310000", "\"12:50:35.556Z\"" },
        { "B264CA65920080C97530", "\"2024-01-01T00:00:00.000030\"" },
        { "B349CA6592008000C97E90", "\"2024-01-01T09:00:00+09:00\"" },
        { "B369CA65920080008A417369612F546F6B796F", "\"2024-01-01T09:00:00+09:00[Asia/Tokyo]\"" },
        { "B4450E0300" + "00", "\"P1Y2M3D\"" },
        { "B44500000000", "\"PT0S\"" },
        { "B445000001CA1DCD6500", "\"PT1.5S\"" },
        { "B358C91C23C13FF8000000000000C14000000000000000", "\"SRID=7203;POINT (1.5 2.0)\"" },
        { "B44E01918141A1816101" + "82" + "3A31", """{"labels":["A"],"properties":{"a":1},"elementId":":1"}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_written_as_the_specification_says_and_read_back(object? value, string bytes, string json)
    {
        Assert.Equal(bytes, Convert.ToHexString(Pack(value)));
        Assert.Equal(json, Read(Convert.FromHexString(bytes)));
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Values_of_a_server_become_text(string bytes, string json) =>
        Assert.Equal(json, Read(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData(15, "8F", 1)]
    [InlineData(16, "D010", 2)]
    [InlineData(255, "D0FF", 2)]
    [InlineData(256, "D10100", 3)]
    [InlineData(65_535, "D1FFFF", 3)]
    [InlineData(65_536, "D200010000", 5)]
    public void Sizes_take_as_few_bytes_as_they_need(int length, string head, int headBytes)
    {
        var packed = Pack(new string('x', length));
        Assert.Equal(head, Convert.ToHexString(packed.AsSpan(0, headBytes)));
        Assert.Equal(headBytes + length, packed.Length);
        Assert.Equal($"\"{new string('x', length)}\"", Read(packed));
    }

    [Fact]
    public void A_list_that_is_made_while_it_is_read_is_counted_first()
    {
        var list = Enumerable.Range(0, 3).Select(number => new object[] { number, $"{number}" });
        Assert.Equal("""[[0,"0"],[1,"1"],[2,"2"]]""", Read(Pack(list)));
    }

    [Fact]
    public void A_value_cut_at_any_byte_is_refused()
    {
        var whole = Pack(new Dictionary<string, object>
        {
            ["名"] = new object[] { 1, 1e300, "知的財産推進計画 2026", true, new Dictionary<string, object> { ["a"] = long.MaxValue } },
            ["long"] = new string('長', 300),
        });
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = whole[..length];
            Assert.Throws<PackStreamException>(() => Read(cut));
        }
    }

    [Theory]
    [InlineData("C4")]
    [InlineData("C7")]
    [InlineData("DF")]
    [InlineData("81FF")]
    [InlineData("A10101")]
    [InlineData("B17A01")]
    [InlineData("B1440102")]
    [InlineData("D6FFFFFFFF")]
    [InlineData("D27FFFFFFF41")]
    [InlineData("DAFFFFFFFF8161")]
    [InlineData("B254008101")]
    public void Bytes_that_are_no_value_are_refused(string bytes) =>
        Assert.Throws<PackStreamException>(() => Read(Convert.FromHexString(bytes)));

    [Fact]
    public void A_value_nested_beyond_all_bounds_is_refused()
    {
        var deep = Enumerable.Repeat((byte)0x91, 100_000).Append((byte)0x90).ToArray();
        Assert.Throws<PackStreamException>(() => Read(deep));
    }

    [Fact]
    public void Whatever_bytes_come_are_a_value_or_are_refused()
    {
        var random = new Random(5);
        for (var round = 0; round < 50_000; round++)
        {
            var bytes = new byte[random.Next(1, 40)];
            random.NextBytes(bytes);
            if (round % 2 == 0)
                bytes[0] = (byte)(0x90 + bytes[0] % 0x30);
            try
            {
                using var json = System.Text.Json.JsonDocument.Parse(Read(bytes));
            }
            catch (PackStreamException)
            {
                // Refused, as it should be.
            }
        }
    }

    static byte[] Pack(object? value)
    {
        var output = new ArrayBufferWriter<byte>();
        new PackStreamWriter(output).Value(value);
        return output.WrittenSpan.ToArray();
    }

    static string Read(byte[] bytes)
    {
        var reader = new PackStreamReader(bytes);
        var json = new ArrayBufferWriter<byte>();
        ValueJson.Write(ref reader, json);
        if (!reader.IsAtEnd)
            throw new PackStreamException("A value goes on after its end", reader.Position);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
