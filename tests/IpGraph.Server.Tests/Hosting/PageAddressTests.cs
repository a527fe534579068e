using System.Net;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Hosting;

public sealed class PageAddressTests
{
    [Fact]
    public async Task A_slash_at_the_end_leads_to_the_one_address_of_the_page()
    {
        await using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        foreach (var (address, page) in new[]
        {
            ("/ja/search/?q=%E9%87%8F%E5%AD%90", "/ja/search?q=%E9%87%8F%E5%AD%90"),
            ("/en/nodes/Measure:2023-040/", "/en/nodes/Measure:2023-040"),
            ("/en/nodes/Topic:%E9%87%8F//", "/en/nodes/Topic:%E9%87%8F"),
            ("/ja//example.org/", "/ja//example.org"),
        })
        {
            using var moved = await client.GetAsync(new Uri(server.Address, address));
            Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
            Assert.Equal(page, moved.Headers.Location?.OriginalString);
        }

        foreach (var address in new[] { "/", "/ja", "/en/", "/en/search" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, address));
            request.Headers.Add("Accept", "text/html");
            using var page = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }
}
