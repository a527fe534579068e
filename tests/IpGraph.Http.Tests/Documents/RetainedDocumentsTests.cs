using System.Security.Cryptography;
using System.Text;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Documents;

/// <summary>Documents that clients have kept by their hash: their text, their trees and their plans count.</summary>
[Collection(nameof(Limits.HeldAnswersTests))]
public sealed class RetainedDocumentsTests
{
    /// <summary>What is kept of texts, and of trees and plans, by default, and as much again for the test's own server and
    /// client.</summary>
    const long RetainedMax = 2 * (16L * 1024 * 1024 + 24_000_000);

    /// <summary>Their texts alone would be more than may be kept with all that belongs to them.</summary>
    const int Sent = 400;

    [Theory]
    [InlineData("one long text")]
    [InlineData("many fields")]
    [InlineData("white space")]
    public async Task However_many_long_ones_are_kept_they_do_not_fill_the_memory(string kind)
    {
        await using var server = await RunningServer.Start(new TransportOptions());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < Sent; number++)
        {
            var document = Document(kind, number);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
            using var response = await server.Post(System.Text.Json.JsonSerializer.Serialize(new
            {
                query = document,
                extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } },
            }));
            Assert.True(response.IsSuccessStatusCode, await response.Text());
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, RetainedMax);
    }

    /// <summary>Each as long as the limits on characters and tokens let it be.</summary>
    static string Document(string kind, int number) => kind switch
    {
        "one long text" => $"{{ hello(name: \"{number}{new string('漢', 99_000)}\") }}",
        "many fields" => $"{{ f{number}: hello {string.Concat(Enumerable.Repeat($"... {{ hello }} # {new string('漢', 50)}\n", 1350))} }}",
        _ => $"# {number}{new string('漢', 90_000)}\n{{ hello }}",
    };
}
