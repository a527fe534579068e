using IpGraph.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace IpGraph.Server.Tests.Hosting;

public sealed class SettingReaderTests
{
    [Theory]
    [InlineData(null, 5)]
    [InlineData("", 5)]
    [InlineData(" 7 ", 7)]
    [InlineData("0.5", 0.5)]
    public void A_time_is_read_in_seconds(string? value, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Reader(value).Seconds("NAME", 5, 0, 300));

    [Theory]
    [InlineData("-1")]
    [InlineData("301")]
    [InlineData("soon")]
    [InlineData("1e2")]
    public void A_time_that_cannot_be_used_is_named(string value) =>
        Assert.Equal(
            $"IPGRAPH_NAME is '{value}'; it is a number from 0 to 300.",
            Assert.Throws<SettingsException>(() => Reader(value).Seconds("NAME", 5, 0, 300)).Message);

    [Theory]
    [InlineData("1.5")]
    [InlineData("+1")]
    public void A_number_is_whole(string value) =>
        Assert.Throws<SettingsException>(() => Reader(value).Number("NAME", 5, 0, 300));

    [Theory]
    [InlineData("on", true)]
    [InlineData("True", true)]
    [InlineData("0", false)]
    [InlineData("", null)]
    public void A_switch_is_on_or_off_or_not_set(string value, bool? expected) =>
        Assert.Equal(expected, Reader(value).Switch("NAME"));

    [Fact]
    public void A_switch_is_nothing_else() =>
        Assert.Throws<SettingsException>(() => Reader("perhaps").Switch("NAME"));

    static SettingReader Reader(string? value) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("NAME", value)]).Build());
}
