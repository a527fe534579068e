using System.Net;
using System.Net.Sockets;
using System.Text;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Limits;

/// <summary>A WebSocket whose other side reads what comes and answers no ping, as one does whose client has died behind a
/// proxy that lives.</summary>
public sealed class SilentSocketTests
{
    static readonly TransportOptions Options = new() { StreamPing = TimeSpan.FromMilliseconds(200) };

    [Theory]
    [InlineData(null)]
    [InlineData("{\"type\":\"connection_init\"}")]
    public async Task Who_never_answers_a_ping_is_gone(string? message)
    {
        await using var server = await RunningServer.Start(Options);
        using var socket = await Open(server);
        if (message is not null)
            await socket.SendAsync(Frame(0x81, Encoding.ASCII.GetBytes(message)));
        await ReadToEnd(socket, answers: false);
    }

    [Fact]
    public async Task Who_answers_pings_stays()
    {
        await using var server = await RunningServer.Start(Options);
        using var socket = await Open(server);
        await socket.SendAsync(Frame(0x81, "{\"type\":\"connection_init\"}"u8));
        Assert.True(await ReadToEnd(socket, answers: true, pingsMax: 5) == 5);
    }

    /// <summary>Reads until the connection ends, or so many pings were answered.</summary>
    static async Task<int> ReadToEnd(Socket socket, bool answers, int pingsMax = int.MaxValue)
    {
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var pings = 0;
        while (pings < pingsMax)
        {
            int read;
            try
            {
                read = await socket.ReceiveAsync(buffer, patience.Token);
            }
            catch (SocketException)
            {
                return pings;
            }

            if (read == 0)
                return pings;
            if (buffer[0] != 0x89)
                continue;
            pings++;
            if (answers)
                await socket.SendAsync(Frame(0x8A, buffer.AsSpan(2, buffer[1])));
        }

        return pings;
    }

    static async Task<Socket> Open(RunningServer server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await socket.SendAsync(
            "GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"u8
            .ToArray());
        var head = new byte[4096];
        var length = await socket.ReceiveAsync(head);
        Assert.StartsWith("HTTP/1.1 101 ", Encoding.ASCII.GetString(head, 0, length), StringComparison.Ordinal);
        return socket;
    }

    /// <summary>A short frame with a mask of zeros.</summary>
    static byte[] Frame(byte kind, ReadOnlySpan<byte> payload) =>
        [kind, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload];
}
