using System.Net;
using System.Net.Sockets;
using System.Text;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Testing;

namespace IpGraph.Http.Tests.Limits;

[Collection(nameof(HeldAnswersTests))]
[CollectionDefinition(nameof(HeldAnswersTests), DisableParallelization = true)]
public sealed class HeldAnswersTests
{
    [Fact]
    public void What_waits_for_a_client_is_bounded_and_given_back()
    {
        var held = new List<IDisposable>();
        while (HeldAnswers.TryHold("a", 20_000_000) is { } answer)
            held.Add(answer);
        // An answer of 20 million bytes takes a buffer of 2^25.
        Assert.Equal(HeldAnswers.OfClientMax / (1 << 25), held.Count);
        Assert.NotNull(HeldAnswers.TryHold("a", 1_000));
        using (var other = HeldAnswers.TryHold("b", 20_000_000))
            Assert.NotNull(other);
        held[0].Dispose();
        held[0].Dispose();
        using (var again = HeldAnswers.TryHold("a", 20_000_000))
            Assert.NotNull(again);
        Assert.Null(HeldAnswers.TryHold("a", 100_000_000));
        held.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public void What_waits_for_all_together_is_bounded()
    {
        var held = Enumerable.Range(0, 100).Select(client => HeldAnswers.TryHold($"client {client}", 30_000_000)).ToList();
        Assert.Null(held[^1]);
        Assert.True(HeldAnswers.All <= HeldAnswers.OfAllMax);
        held.ForEach(answer => answer?.Dispose());
        using var again = HeldAnswers.TryHold("late", 30_000_000);
        Assert.NotNull(again);
    }

    [Theory]
    [InlineData("application/json", "{ huge }")]
    [InlineData("text/event-stream", "{ huge }")]
    [InlineData("multipart/mixed", "{ hello ... @defer { huge } }")]
    [InlineData("multipart/mixed; subscriptionSpec=1.0", "subscription { flood }")]
    public async Task Who_reads_nothing_is_gone_soon_and_what_it_asked_for_with_it(string accept, string document)
    {
        await using var server = await RunningServer.Start(new TransportOptions { WriteRateMin = 10_000_000 });
        var before = HeldAnswers.All;
        using var client = await Unread(server, accept, document);
        await Eventually.Holds(() => HeldAnswers.All > before);
        await Eventually.Holds(() => HeldAnswers.All <= before, seconds: 60);
    }

    [Theory]
    [InlineData("text/event-stream", "{ huge }", "\"OVERLOADED\"")]
    [InlineData("text/event-stream", "subscription { flood }", "\"OVERLOADED\"")]
    [InlineData("multipart/mixed", "{ huge ... @defer { hello } }", "HTTP/1.1 503 ")]
    [InlineData("multipart/mixed; subscriptionSpec=1.0", "{ huge }", "\"OVERLOADED\"")]
    [InlineData("multipart/mixed; subscriptionSpec=1.0", "subscription { flood }", "\"OVERLOADED\"")]
    public async Task Whose_answers_wait_is_told_to_read_first(string accept, string document, string told)
    {
        await using var server = await RunningServer.Start(new TransportOptions());
        var held = new List<IDisposable?>();
        for (var client = 0; HeldAnswers.All + (1 << 23) <= HeldAnswers.OfAllMax && client < 100; client++)
            held.Add(HeldAnswers.TryHold($"other {client}", 1 << 23));
        try
        {
            using var reader = await Unread(server, accept, document);
            var buffer = new byte[64 * 1024];
            var length = 0;
            while (!Encoding.UTF8.GetString(buffer, 0, length).Contains(told, StringComparison.Ordinal))
            {
                var read = await reader.ReceiveAsync(buffer.AsMemory(length));
                Assert.NotEqual(0, read);
                length += read;
            }
        }
        finally
        {
            held.ForEach(answer => answer?.Dispose());
        }
    }

    /// <summary>A client that asks and reads nothing of what comes.</summary>
    static async Task<Socket> Unread(RunningServer server, string accept, string document)
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        var body = $$"""{"query":"{{document}}"}""";
        await client.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: a\r\nAccept: {accept}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        return client;
    }
}
