using IpGraph.Server.Settings;

namespace IpGraph.Server.Tests.Settings;

public sealed class GrammarTests
{
    public static TheoryData<string> Switches() =>
        [.. SettingList.All.Where(setting => setting.Unit == "true or false").Select(setting => setting.Variable)];

    [Theory]
    [MemberData(nameof(Switches))]
    public void Every_switch_takes_the_same_words(string variable)
    {
        var setting = SettingList.All.Single(setting => setting.Variable == variable);
        string Shown(string text) => setting.Show(Given.Read((variable, text)));
        Assert.All(["1", "true", "True", "on", "ON", " yes "], text => Assert.Equal("true", Shown(text)));
        Assert.All(["0", "false", "FALSE", "off", "no"], text => Assert.Equal("false", Shown(text)));
        Assert.All(["perhaps", "2", "y", "t"], text => Assert.Throws<SettingsException>(() => Shown(text)));
    }

    [Theory]
    [InlineData("5", 5_000)]
    [InlineData(" 7 ", 7_000)]
    [InlineData("0.5", 500)]
    [InlineData("0", 0)]
    [InlineData("250ms", 250)]
    [InlineData("2 s", 2_000)]
    [InlineData("1.5min", 90_000)]
    [InlineData("2m", 120_000)]
    public void A_time_is_in_the_unit_of_its_setting_or_in_one_that_is_written(string text, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Given.Read(("IPGRAPH_SETTLE_SECONDS", text)).Drain.Settle);

    [Fact]
    public void A_number_alone_has_the_unit_of_its_setting() =>
        Assert.Equal(TimeSpan.FromMilliseconds(500), Given.Read(("IPGRAPH_DEADLINE", "500")).Engine.Limits.Deadline);

    [Theory]
    [InlineData("-1")]
    [InlineData("301")]
    [InlineData("6min")]
    [InlineData("soon")]
    [InlineData("1e2")]
    [InlineData("1 week")]
    [InlineData("1,5")]
    [InlineData("0.0001")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("２")]
    public void A_time_that_cannot_be_used_is_named_with_what_can(string text) => Assert.Equal(
        $"IPGRAPH_SETTLE_SECONDS is '{text}'; it is a time from 0 ms to 5 min: a number of seconds, or one with ms, s, min, h or d behind it.",
        Assert.Throws<SettingsException>(() => Given.Read(("IPGRAPH_SETTLE_SECONDS", text))).Message);

    [Theory]
    [InlineData("65536", 65_536)]
    [InlineData("64KiB", 65_536)]
    [InlineData("64 kib", 65_536)]
    [InlineData("64 kB", 64_000)]
    [InlineData("1.5 MiB", 1_572_864)]
    [InlineData("10B", 10)]
    public void A_size_is_in_bytes_or_in_a_unit_that_is_written(string text, int bytes) =>
        Assert.Equal(bytes, Given.Read(("IPGRAPH_BODY_MAX", text)).Transport.BodyMax);

    [Theory]
    [InlineData("IPGRAPH_BODY_MAX", "0")]
    [InlineData("IPGRAPH_BODY_MAX", "101 MiB")]
    [InlineData("IPGRAPH_BODY_MAX", "1.5")]
    [InlineData("IPGRAPH_BODY_MAX", "5 GiB")]
    [InlineData("IPGRAPH_BODY_MAX", "1 s")]
    [InlineData("IPGRAPH_BODY_MAX", "1e3")]
    [InlineData("IPGRAPH_COST_MAX", "many")]
    [InlineData("IPGRAPH_COST_MAX", "1.5")]
    [InlineData("IPGRAPH_COST_MAX", "+1")]
    [InlineData("IPGRAPH_COST_MAX", "0")]
    [InlineData("IPGRAPH_DOCUMENTS", "some")]
    [InlineData("IPGRAPH_MODE", "test")]
    [InlineData("IPGRAPH_STORE", "memory")]
    [InlineData("IPGRAPH_URLS", "localhost")]
    [InlineData("IPGRAPH_PUBLIC_URL", "ip.example.org")]
    [InlineData("IPGRAPH_PUBLIC_URL", "https://ip.example.org/?a=b")]
    [InlineData("IPGRAPH_PUBLIC_URL", "https://ip.example.org/base")]
    [InlineData("IPGRAPH_NEO4J_URL", "neo4j://localhost:7687")]
    [InlineData("IPGRAPH_NEO4J_URL", "ftp://localhost:7687")]
    [InlineData("IPGRAPH_NEO4J_URL", "localhost")]
    [InlineData("IPGRAPH_REDIS", "host:port")]
    public void A_value_that_cannot_be_used_is_named_with_its_variable(string variable, string value) => Assert.StartsWith(
        $"{variable} is '{value}'; it is ",
        Assert.Throws<SettingsException>(() => Given.Read((variable, value))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("IPGRAPH_URLS", "http://localhost:5000;http://*:5001; http://[::1]:5002")]
    [InlineData("IPGRAPH_STORE", "Neo4j")]
    [InlineData("IPGRAPH_MODE", "PRODUCTION")]
    [InlineData("IPGRAPH_NEO4J_URL", "bolt+s://neo4j:hush@host/plans")]
    [InlineData("IPGRAPH_REDIS", "one:6379,two:6379,ssl=true")]
    public void A_value_that_can_be_used_is_taken(string variable, string value) => Given.Read((variable, value));

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var failure = Assert.Throws<SettingsException>(() =>
            Given.Read(("IPGRAPH_LOAD", "perhaps"), ("IPGRAPH_DEPTH_MAX", "deep"), ("IPGRAPH_DEPTH", "5")));
        Assert.Equal(3, failure.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("IPGRAPH_NEO4J_URL", "ftp://neo4j:hush@host")]
    [InlineData("IPGRAPH_NEO4J_URL", "ftp://neo4j:hu@sh@host")]
    [InlineData("IPGRAPH_REDIS", "host:port,password=hush")]
    public void A_refusal_does_not_tell_a_password(string variable, string value)
    {
        var message = Assert.Throws<SettingsException>(() => Given.Read((variable, value))).Message;
        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
        Assert.DoesNotContain("sh@", message, StringComparison.Ordinal);
    }
}
