using System.Net;
using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Clients;

/// <summary>What a limit says can be done at the address that met it.</summary>
public sealed class LimitAdviceTests
{
    static readonly string[] WithNumbers = ["/api/measures", "/api/paths?from=Measure:2023-034&to=Topic:ai", "/export/csv?operation=measures"];
    static readonly string[] WithoutNumbers = ["/api/gaps", "/nodes/Measure:2023-034", "/export/csv?operation=gaps"];

    [Theory]
    [InlineData("IPGRAPH_COST_MAX", "5")]
    [InlineData("IPGRAPH_ANSWER_MAX", "100")]
    public async Task Advice_can_be_followed_where_it_is_given(string limit, string most)
    {
        await using var server = await ServerProcess.StartAsync((limit, most));
        using var client = new HttpClient { BaseAddress = server.Address };
        foreach (var path in WithNumbers)
            Assert.Matches("Lower \"(first|maxLength)\" \\(", await DetailAsync(client, path));
        foreach (var path in WithoutNumbers)
        {
            var detail = await DetailAsync(client, path);
            Assert.Contains("Nothing here makes it less", detail);
            Assert.DoesNotContain("first", detail);
        }
    }

    static async Task<string> DetailAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{path}: {response.StatusCode} {text}");
        return JsonElement.Parse(text).GetProperty("detail").GetString()!;
    }
}
