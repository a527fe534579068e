using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Testing;

/// <summary>A Neo4j of the tests' own, which can be killed, stopped and started again.</summary>
/// <remarks>The script that the variable names takes two ports, for HTTP and Bolt, and the folder NEO4J_HOME, where it leaves
/// the number of the process in a file <c>pid</c>.</remarks>
public sealed class Neo4jProcess : IAsyncDisposable
{
    public const string Variable = "IPGRAPH_TEST_NEO4J_START";

    /// <summary>Names the protocol over which it is asked: bolt, unless it says http.</summary>
    const string SchemeVariable = "IPGRAPH_TEST_NEO4J_SCHEME";

    const string Password = "ipgraph-test";

    static readonly string Scheme = Environment.GetEnvironmentVariable(SchemeVariable) == "http" ? "http" : "bolt";

    static readonly string? Script = Environment.GetEnvironmentVariable(Variable);

    readonly string home = Path.Combine(Path.GetTempPath(), $"ipgraph-faults-{Guid.NewGuid():N}");
    readonly int boltPort = Signals.FreePort();
    readonly int httpPort = Signals.FreePort();
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };

    Neo4jProcess()
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}")));
        Client = new Neo4jClient(
            Neo4jOptions.Parse(AddressAt(Port)) with { StatementTimeout = TimeSpan.FromSeconds(60) });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
    }

    public static bool CanStart => File.Exists(Script);

    /// <summary>Where the protocol is spoken over which it is asked.</summary>
    public int Port => Scheme == "bolt" ? boltPort : httpPort;

    /// <summary>Asks the server itself, whatever stands before it.</summary>
    public Neo4jClient Client { get; }

    public static string AddressAt(int port) => $"{Scheme}://neo4j:{Password}@127.0.0.1:{port}";

    public static async Task<Neo4jProcess> StartNewAsync()
    {
        var server = new Neo4jProcess();
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("bash", [Script!, $"{httpPort}", $"{boltPort}"]) { RedirectStandardOutput = true };
        start.Environment["NEO4J_HOME"] = home;
        start.Environment["NEO4J_PASSWORD"] = Password;
        start.Environment["NEO4J_HEAP"] = "512m";
        var isFirst = !Directory.Exists(home);
        using var script = Process.Start(start)!;
        // At first the script sets the password; whoever asks with it before is locked out.
        if (isFirst)
            await script.WaitForExitAsync();
        await Eventually.Holds(AnswersAsync, seconds: 120);
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        Kill();
        await Eventually.Holds(() => Id is not { } id || Signals.Send(id, 0) != 0);
    }

    public void Pause() => Signals.Send(Id!.Value, Signals.Stop);

    public void Resume() => Signals.Send(Id!.Value, Signals.Continue);

    /// <summary>Whether the server answers a trivial statement.</summary>
    public async Task<bool> AnswersAsync()
    {
        try
        {
            using var body = new StringContent("""{"statement":"RETURN 1"}""", Encoding.UTF8, "application/json");
            using var response = await http.PostAsync($"http://127.0.0.1:{httpPort}/db/neo4j/query/v2", body);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The one number that a statement returns.</summary>
    public async Task<long> NumberAsync(string text, bool writes = false)
    {
        using var rows = await Client.RunAsync(new CypherStatement(text, []) { Writes = writes }, default);
        using var document = rows.Document();
        return document.RootElement[0][0].GetInt64();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
        http.Dispose();
        Directory.Delete(home, recursive: true);
    }

    int? Id => File.Exists(Path.Combine(home, "pid"))
        ? int.Parse(File.ReadAllText(Path.Combine(home, "pid")), CultureInfo.InvariantCulture)
        : null;

    void Kill()
    {
        if (Id is { } id)
            Signals.Send(id, Signals.Kill);
    }
}
