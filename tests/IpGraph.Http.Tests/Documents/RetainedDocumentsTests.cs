using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Documents;

/// <summary>Documents that clients have kept by their hash: their text, their trees and their plans count.</summary>
[Collection(nameof(Limits.HeldAnswersTests))]
public sealed class RetainedDocumentsTests
{
    static readonly JsonSerializerOptions asItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is kept of texts, and of trees and plans, by default. The pools of buffers of server and client need as
    /// much again.</summary>
    const long RetainedMax = 16L * 1024 * 1024 + 24_000_000;

    /// <summary>So many fill what is kept.</summary>
    const int SentAtFirst = 120;

    /// <summary>Their texts alone would be twice of what may be kept with all that belongs to them.</summary>
    const int SentThen = 400;

    [Theory]
    [InlineData("one long text")]
    [InlineData("many fields")]
    [InlineData("white space")]
    public async Task However_many_long_ones_are_kept_they_do_not_fill_the_memory(string kind)
    {
        await using var server = await RunningServer.Start(new TransportOptions());
        await Send(server, kind, 0, SentAtFirst);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Send(server, kind, SentAtFirst, SentThen);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, RetainedMax);
    }

    static async Task Send(RunningServer server, string kind, int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            var document = Document(kind, number);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
            var request = new { query = document, extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } };
            using var response = await server.Post(JsonSerializer.Serialize(request, asItIs));
            Assert.True(response.IsSuccessStatusCode, await response.Text());
        }
    }

    /// <summary>Each as long as the limits on characters and tokens let it be.</summary>
    static string Document(string kind, int number) => kind switch
    {
        "one long text" => $"{{ hello(name: \"{number}{new string('漢', 99_000)}\") }}",
        "many fields" => $"{{ f{number}: hello {string.Concat(Enumerable.Repeat($"... {{ hello }} # {new string('漢', 50)}\n", 1350))} }}",
        _ => $"# {number}{new string('漢', 90_000)}\n{{ hello }}",
    };
}
