using System.Diagnostics;
using StackExchange.Redis;

namespace IpGraph.Testing;

/// <summary>A Redis of the test's own on a free port, which can be killed, stopped and started again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    public const string Variable = "IPGRAPH_TEST_REDIS_SERVER";

    static readonly string? Program = Environment.GetEnvironmentVariable(Variable);

    Process? process;

    public static bool CanStart => File.Exists(Program);

    public int Port { get; } = Signals.FreePort();

    public string Address => $"127.0.0.1:{Port}";

    public static async Task<RedisServer> StartNewAsync()
    {
        var server = new RedisServer();
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo(Program!)
        {
            ArgumentList =
            {
                "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no",
                "--dir", Path.GetTempPath(), "--logfile", "/dev/null",
            },
        });
        await Eventually.Holds(AnswersAsync);
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public void Pause() => Signals.Send(process!.Id, Signals.Stop);

    public void Resume() => Signals.Send(process!.Id, Signals.Continue);

    /// <summary>Sends one command over a connection of its own.</summary>
    public Task<RedisResult> CommandAsync(string command, params object[] arguments) =>
        WithConnectionAsync(connection => connection.GetDatabase().ExecuteAsync(command, arguments));

    /// <summary>Does something over a connection so patient that a busy machine does not look like a lost Redis.</summary>
    public async Task<T> WithConnectionAsync<T>(Func<ConnectionMultiplexer, Task<T>> use)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(
            $"{Address},allowAdmin=true,connectTimeout=2000,connectRetry=1,syncTimeout=60000,responseTimeout=60000");
        try
        {
            return await use(connection);
        }
        finally
        {
            // Disposing would wait, as patiently, for a server that may be gone.
            connection.Close(allowCommandsToComplete: false);
        }
    }

    async Task<bool> AnswersAsync()
    {
        try
        {
            await CommandAsync("PING");
            return true;
        }
        catch (RedisConnectionException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
