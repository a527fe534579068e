using IpGraph.Testing;

namespace IpGraph.Server.Tests.Exporting;

/// <summary>The program, from which everything is only read.</summary>
public sealed class ExportServer : IAsyncLifetime
{
    readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("ipgraph-tests-");
    ServerProcess server = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where the program keeps what it sends.</summary>
    public DirectoryInfo Files => temporary.EnumerateDirectories("ipgraph-exports-*").Single();

    public async Task InitializeAsync()
    {
        server = await ServerProcess.StartAsync(("TMPDIR", temporary.FullName));
        Client = new HttpClient { BaseAddress = server.Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        temporary.Delete(recursive: true);
    }
}
