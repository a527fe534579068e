using System.Net;
using IpGraph.Http.Clients;
using Microsoft.AspNetCore.Http;

namespace IpGraph.Http.Tests.Clients;

public sealed class ClientIdentityTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::1", "127.0.0.1", false)]
    public void Addresses_of_one_network_are_one_client(string one, string other, bool isSame) =>
        Assert.Equal(isSame, OfAddress(one) == OfAddress(other));

    [Fact]
    public void The_holder_of_a_key_is_one_client_wherever_it_is()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        var without = ClientIdentity.Of(context);
        context.Features.Set(new KeyHolder("library"));
        var with = ClientIdentity.Of(context);
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.8");

        Assert.Equal(OfAddress("192.0.2.7"), without);
        Assert.NotEqual(without, with);
        Assert.Equal(with, ClientIdentity.Of(context));
        Assert.True(with.HasKey);
        Assert.False(without.HasKey);
    }

    [Fact]
    public void Logs_name_a_client_by_key_or_address()
    {
        Assert.Equal("key:library", ClientIdentity.OfKey("library").ToString());
        Assert.Equal("address:192.0.2.7", OfAddress("192.0.2.7").ToString());
        Assert.Equal("address:2001:db8:1:2::", OfAddress("2001:db8:1:2::1").ToString());
        Assert.Equal("address:::", ClientIdentity.OfAddress(null).ToString());
    }

    static ClientIdentity OfAddress(string address) => ClientIdentity.OfAddress(IPAddress.Parse(address));
}
