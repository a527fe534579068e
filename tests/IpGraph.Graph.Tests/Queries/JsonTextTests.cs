using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using IpGraph.Json;

namespace IpGraph.Graph.Tests.Queries;

public class JsonTextTests
{
    [Theory]
    [InlineData("海賊版", "\"海賊版\"")]
    [InlineData("𠮷野家", "\"𠮷野家\"")]
    [InlineData("a\"b\\c/", "\"a\\\"b\\\\c/\"")]
    [InlineData("\n\r\t\u0001\u007f", "\"\\n\\r\\t\\u0001\u007f\"")]
    [InlineData("<&>'", "\"<&>'\"")]
    public void Only_quotation_marks_backslashes_and_control_characters_are_escaped(string text, string json) =>
        Assert.Equal(json, Json(text));

    [Theory]
    [InlineData(20.0, "20")]
    [InlineData(-3.0, "-3")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "0")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    public void Numbers_are_as_short_as_they_can_be(double number, string json) => Assert.Equal(json, Json(number));

    [Fact]
    public void Lists_truths_and_nothing_have_their_json() =>
        Assert.Equal("""[1,true,"a",null,[]]""", Json(new object?[] { 1, true, "a", null, Array.Empty<object>() }));

    [Fact]
    public void Any_text_reads_back_as_it_was() => Prop
        .ForAll(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => WellFormed(text.Get)).ToArbitrary(), text =>
            JsonSerializer.Deserialize<string>(Json(text)) == text)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_number_reads_back_as_it_was() => Prop
        .ForAll(ArbMap.Default.GeneratorFor<NormalFloat>().ToArbitrary(), number =>
            double.Parse(Json(number.Get), CultureInfo.InvariantCulture) == number.Get)
        .QuickCheckThrowOnFailure();

    static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    static string Json(object? value)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonText.WriteValue(output, value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
