using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using IpGraph.Server.Tests.Caching;

namespace IpGraph.Server.Tests.Hosting;

/// <summary>The program itself, in a process of its own.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    const int SigTerm = 15;

    readonly Process process;

    ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public int ExitCode => process.ExitCode;

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(params (string Name, string Value)[] environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "ipgraph.dll"), "serve", "--urls", $"http://127.0.0.1:{port}" },
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!, port);
        await Eventually.Holds(async () => await server.ReadinessAsync() == HttpStatusCode.OK, seconds: 120);
        return server;
    }

    public void Terminate() => Signal(process.Id, SigTerm);

    /// <returns>Null if nobody listens any more.</returns>
    public async Task<HttpStatusCode?> ReadinessAsync()
    {
        try
        {
            using var client = new HttpClient();
            using var response = await client.GetAsync($"http://127.0.0.1:{Port}/health/ready");
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public Task WaitForExitAsync() => process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Signal(int process, int signal);
}
