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

    /// <summary>A browser sends a form to an address that is only read.</summary>
    [Theory]
    [InlineData("/ja/", "text/html,*/*;q=0.8", 405, "text/html", "このアドレスは読むだけ")]
    [InlineData("/en/search", "text/html", 405, "text/html", "GET or HEAD")]
    [InlineData("/nowhere", "text/html", 404, "text/html", "")]
    [InlineData("/ja/", "application/json", 405, "application/problem+json", "")]
    [InlineData("/ja/", "*/*", 405, "application/problem+json", "")]
    public async Task Who_would_do_more_than_read_is_told_in_a_page_where_a_browser_asks(string address, string accept, int status, string type, string words)
    {
        await using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, address));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request);
        Assert.Equal((status, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(words, await answer.Content.ReadAsStringAsync());
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.Equal(status == 405 ? ["GET", "HEAD"] : [], answer.Content.Headers.Allow);
    }
}
