using System.Diagnostics;
using System.Net;

namespace IpGraph.Testing;

/// <summary>The program itself, in a process of its own.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    readonly Process process;

    ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>A port at which nobody listens now.</summary>
    public static int FreePort() => Signals.FreePort();

    /// <summary>Starts it and waits until it is ready.</summary>
    public static Task<ServerProcess> StartAsync(params (string Name, string Value)[] environment) =>
        StartInAsync(AppContext.BaseDirectory, environment);

    /// <summary>Starts the program of a folder and waits until it is ready.</summary>
    public static Task<ServerProcess> StartInAsync(string folder, params (string Name, string Value)[] environment) =>
        StartAtAsync(folder, [], environment);

    /// <summary>Starts it where it listens at further addresses, too.</summary>
    public static async Task<ServerProcess> StartAtAsync(
        string folder, IReadOnlyList<string> addresses, params (string Name, string Value)[] environment)
    {
        var port = Signals.FreePort();
        var all = string.Join(';', [$"http://127.0.0.1:{port}", .. addresses]);
        var process = Start(folder, environment, false, "serve", "--urls", all);
        var server = new ServerProcess(process, port);
        await Eventually.Holds(async () => await server.ReadinessAsync() == HttpStatusCode.OK, seconds: 120);
        return server;
    }

    /// <summary>Begins a command of the program in a folder; what it says is for the caller to read.</summary>
    public static Process RunIn(
        string folder,
        (string Name, string Value)[] environment,
        params string[] arguments) =>
        Start(folder, environment, true, arguments);

    public void Terminate() => Signals.Send(process.Id, Signals.Term);

    /// <summary>Asks it to read its files again.</summary>
    public void HangUp() => Signals.Send(process.Id, Signals.HangUp);

    /// <returns>Null if nobody listens any more.</returns>
    public Task<HttpStatusCode?> ReadinessAsync() => HealthAsync("/health/ready");

    /// <returns>Null if nobody listens any more.</returns>
    public Task<HttpStatusCode?> LivenessAsync() => HealthAsync("/health/live");

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

    static Process Start(
        string folder,
        (string Name, string Value)[] environment,
        bool isRead,
        params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "ipgraph.dll"), .. arguments])
        {
            RedirectStandardInput = isRead,
            RedirectStandardOutput = isRead,
            RedirectStandardError = isRead,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    async Task<HttpStatusCode?> HealthAsync(string path)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri(Address, path));
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
