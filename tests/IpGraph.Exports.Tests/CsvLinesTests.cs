using System.Buffers;
using System.Globalization;
using System.Text;
using IpGraph.Exports.Tables;

namespace IpGraph.Exports.Tests;

public sealed class CsvLinesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "\"\"")]
    [InlineData("知財", "知財")]
    [InlineData("a b", "a b")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("\"a\" \"", "\"\"\"a\"\" \"\"\"")]
    [InlineData(-7, "-7")]
    [InlineData(0.5, "0.5")]
    [InlineData(true, "true")]
    public void A_cell_is_quoted_where_it_would_be_read_as_something_else(object? value, string cell) =>
        Assert.Equal($"{cell},{cell}\n", Line([value, value]));

    [Fact]
    public void A_list_is_JSON()
    {
        Assert.Equal("[]\n", Line([Array.Empty<object>()]));
        Assert.Equal("\"[\"\"a\"\",\"\"\\\"\"\"\"]\"\n", Line([new object[] { "a", "\"" }]));
    }

    [Fact]
    public void A_reader_reads_what_was_written()
    {
        object?[] row = ["a \"b\"\r\n", " ", "\"", ",", new object[] { "知", "\\" }];
        using var csv = new CsvHelper.CsvReader(new StringReader(Line(row)), CultureInfo.InvariantCulture);
        csv.Read();
        Assert.Equal(["a \"b\"\r\n", " ", "\"", ",", "[\"知\",\"\\\\\"]"], csv.Parser.Record!);
    }

    static string Line(object?[] row)
    {
        var output = new ArrayBufferWriter<byte>();
        new CsvLines(output).Write(row);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
