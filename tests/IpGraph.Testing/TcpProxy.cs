using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace IpGraph.Testing;

/// <summary>Stands between a client and a server, and does to the way between them what networks do.</summary>
public sealed class TcpProxy : IDisposable
{
    readonly ConcurrentDictionary<TcpClient, byte> open = new();
    readonly int target;
    TcpListener listener = new(IPAddress.Loopback, 0);

    public TcpProxy(int target)
    {
        this.target = target;
        listener.Start(backlog: 512);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>How long everything takes on its way back.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How much may come back over a connection in a second; 0 for no bound.</summary>
    public int BytesPerSecond { get; set; }

    /// <summary>After how many bytes of an answer its connection is cut; null for never.</summary>
    public Func<int>? CutAfter { get; set; }

    /// <summary>Takes connections and what is sent, and passes nothing on.</summary>
    public bool IsBlackHole { get; set; }

    /// <summary>Answers noise to whatever is sent.</summary>
    public bool IsNoise { get; set; }

    /// <summary>Sees whatever clients send.</summary>
    public Action<ReadOnlyMemory<byte>>? OnSent { get; set; }

    public void CutConnections()
    {
        foreach (var client in open.Keys)
            client.Dispose();
    }

    /// <summary>Cuts all connections and lets none be made.</summary>
    public void Refuse()
    {
        listener.Dispose();
        CutConnections();
    }

    /// <summary>Takes connections again at the same place.</summary>
    public void Accept()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start(backlog: 512);
        _ = AcceptAsync(listener);
    }

    public void Dispose() => Refuse();

    async Task AcceptAsync(TcpListener listening)
    {
        try
        {
            while (true)
                _ = CarryAsync(await listening.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or InvalidOperationException)
        {
        }
    }

    async Task CarryAsync(TcpClient client)
    {
        open.TryAdd(client, 0);
        using var server = new TcpClient { NoDelay = true };
        try
        {
            client.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, target);
            open.TryAdd(server, 0);
            await Task.WhenAny(SendAsync(client, server), AnswerAsync(server, client));
        }
        catch (Exception over) when (over is SocketException or IOException or InvalidOperationException)
        {
        }
        finally
        {
            open.TryRemove(server, out _);
            open.TryRemove(client, out _);
            client.Dispose();
        }
    }

    Task SendAsync(TcpClient client, TcpClient server) => CopyAsync(client, async sent =>
    {
        OnSent?.Invoke(sent);
        if (IsNoise)
            await client.GetStream().WriteAsync(Noise());
        else if (!IsBlackHole)
            await server.GetStream().WriteAsync(sent);
    });

    async Task AnswerAsync(TcpClient server, TcpClient client)
    {
        // What is under way does not hold up what follows it; only so much is under way at once.
        var underWay = Channel.CreateBounded<(long Due, byte[] Bytes)>(64);
        var arriving = ArriveAsync(underWay.Reader, client);
        var leaving = CopyAsync(server, async answer =>
        {
            if (!IsBlackHole && !IsNoise)
                await underWay.Writer.WriteAsync((Environment.TickCount64 + (long)Latency.TotalMilliseconds, answer.ToArray()));
        });
        if (await Task.WhenAny(leaving, arriving) == leaving)
            underWay.Writer.Complete();
        await arriving;
    }

    async Task ArriveAsync(ChannelReader<(long Due, byte[] Bytes)> underWay, TcpClient client)
    {
        var left = CutAfter?.Invoke();
        await foreach (var (due, bytes) in underWay.ReadAllAsync())
        {
            if (due - Environment.TickCount64 is > 0 and var wait)
                await Task.Delay(TimeSpan.FromMilliseconds(wait));
            var answer = bytes.AsMemory();
            left ??= CutAfter?.Invoke();
            if (left < answer.Length)
                answer = answer[..left.Value];
            await WriteAsync(client.GetStream(), answer);
            left -= answer.Length;
            if (left == 0)
                throw new IOException();
        }
    }

    async Task WriteAsync(NetworkStream stream, ReadOnlyMemory<byte> answer)
    {
        while (answer.Length > 0)
        {
            var next = BytesPerSecond == 0 ? answer.Length : Math.Min(answer.Length, Math.Max(1, BytesPerSecond / 20));
            await stream.WriteAsync(answer[..next]);
            answer = answer[next..];
            if (BytesPerSecond > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    static async Task CopyAsync(TcpClient from, Func<ReadOnlyMemory<byte>, Task> to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            var stream = from.GetStream();
            int read;
            while ((read = await stream.ReadAsync(buffer)) > 0)
                await to(buffer.AsMemory(0, read));
        }
        catch (Exception over) when (over is IOException or InvalidOperationException)
        {
        }
    }

    static byte[] Noise()
    {
        var noise = new byte[64];
        Random.Shared.NextBytes(noise);
        return noise;
    }
}
