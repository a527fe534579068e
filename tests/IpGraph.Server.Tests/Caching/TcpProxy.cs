using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace IpGraph.Server.Tests.Caching;

/// <summary>Stands between a client and a server, and makes the way slow or cuts it.</summary>
sealed class TcpProxy : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentDictionary<TcpClient, byte> open = new();
    readonly int target;

    public TcpProxy(int target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>How long everything takes on its way back.</summary>
    public TimeSpan Latency { get; set; }

    public void CutConnections()
    {
        foreach (var client in open.Keys)
            client.Dispose();
    }

    public void Dispose()
    {
        listener.Dispose();
        CutConnections();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
        }
    }

    async Task CarryAsync(TcpClient client)
    {
        open.TryAdd(client, 0);
        try
        {
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, target);
            open.TryAdd(server, 0);
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), () => TimeSpan.Zero),
                CopyAsync(server.GetStream(), client.GetStream(), () => Latency));
            open.TryRemove(server, out _);
        }
        catch (Exception over) when (over is SocketException or IOException or InvalidOperationException)
        {
        }
        finally
        {
            open.TryRemove(client, out _);
            client.Dispose();
        }
    }

    static async Task CopyAsync(NetworkStream from, NetworkStream to, Func<TimeSpan> latency)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer)) > 0)
            {
                await Task.Delay(latency());
                await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception over) when (over is IOException or ObjectDisposedException)
        {
        }
    }
}
