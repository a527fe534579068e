using IpGraph.Server.Hosting;

namespace IpGraph.Server.Tests.Hosting;

public sealed class ForeignAddressesTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_HTTP_PORTS")]
    [InlineData("ASPNETCORE_HTTPS_PORTS")]
    [InlineData("DOTNET_URLS")]
    [InlineData("DOTNET_HTTP_PORTS")]
    public void A_variable_that_is_not_followed_is_named_with_the_setting_that_is(string variable) => Assert.Equal(
        $"Not followed: {variable}; where to listen is said by IPGRAPH_URLS or --urls",
        Assert.Single(Told((variable, "http://localhost:1"))));

    [Fact]
    public void Several_are_told_in_one_line() =>
        Assert.Contains("ASPNETCORE_HTTP_PORTS, DOTNET_URLS;", Assert.Single(Told(("DOTNET_URLS", "x"), ("ASPNETCORE_HTTP_PORTS", "1"))));

    [Fact]
    public void Nothing_is_said_of_those_that_are_empty() => Assert.Empty(Told(("ASPNETCORE_HTTP_PORTS", "")));

    static List<string> Told(params (string Name, string Value)[] set)
    {
        var logger = new LogLines();
        ForeignAddresses.Tell(logger, name => set.FirstOrDefault(one => one.Name == name).Value);
        return logger.Written;
    }
}
