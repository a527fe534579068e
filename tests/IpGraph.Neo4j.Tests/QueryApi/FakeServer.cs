using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IpGraph.Neo4j.Tests.QueryApi;

/// <summary>A server that sends, byte for byte, what a test says, one connection for each request.</summary>
sealed class FakeServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly Func<int, string, byte[]?> respond;
    readonly Task serving;

    int requests;

    /// <param name="respond">What is sent to the request of that number; null to never answer.</param>
    public FakeServer(Func<int, byte[]?> respond)
        : this((request, _) => respond(request))
    {
    }

    /// <param name="respond">What is sent to the request of that number and body; null to never answer.</param>
    public FakeServer(Func<int, string, byte[]?> respond)
    {
        this.respond = respond;
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public int Requests => Volatile.Read(ref requests);

    /// <summary>The bodies that were received.</summary>
    public List<string> Bodies { get; } = [];

    public static byte[] Answer(string body, int status = 202) => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    public static byte[] Chunked(string body)
    {
        var half = body.Length / 2;
        return Encoding.ASCII.GetBytes(
            "HTTP/1.1 202 X\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + $"{half:x}\r\n{body[..half]}\r\n{body.Length - half:x}\r\n{body[half..]}\r\n0\r\n\r\n");
    }

    public static byte[] UntilClosed(string body) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 202 X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var connection = await listener.AcceptTcpClientAsync(stop.Token);
                _ = AnswerAsync(connection);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The listener may be gone before the last connection is taken.
        }
    }

    async Task AnswerAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var body = await ReadAsync(connection.GetStream());
                lock (Bodies)
                    Bodies.Add(body);
                if (respond(Interlocked.Increment(ref requests), body) is { } answer)
                    await connection.GetStream().WriteAsync(answer, stop.Token);
                else
                    await Task.Delay(Timeout.Infinite, stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
            }
        }
    }

    async Task<string> ReadAsync(NetworkStream stream)
    {
        var received = new byte[64 * 1024];
        for (var length = 0; ;)
        {
            var read = await stream.ReadAsync(received.AsMemory(length), stop.Token);
            if (read == 0)
                throw new IOException();
            length += read;
            var text = Encoding.UTF8.GetString(received, 0, length);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
                continue;
            var announced = text[..end].Split("\r\n").First(line => line.StartsWith("Content-Length:"));
            if (length - end - 4 >= int.Parse(announced["Content-Length:".Length..]))
                return text[(end + 4)..];
        }
    }
}
