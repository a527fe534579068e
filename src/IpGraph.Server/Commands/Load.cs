using System.CommandLine;
using System.Diagnostics;
using IpGraph.Graph;
using IpGraph.Graph.Building;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Loading;
using IpGraph.Neo4j.QueryApi;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph load</c>: puts the seed into Neo4j as the current version.</summary>
static class Load
{
    /// <summary>A batch takes longer than what an answer may wait for.</summary>
    static readonly TimeSpan StatementTimeout = TimeSpan.FromSeconds(60);

    public static Command Command()
    {
        var command = new Command("load", "Load the seed into the Neo4j server that IPGRAPH_NEO4J_URL names.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    /// <returns>0 if the database holds the seed's graph; 1 if it could not be loaded; the old version then still serves.</returns>
    static async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables("IPGRAPH_").Build();
            var content = ContentFolder.BesideProgram(null).WithSeed(new SettingReader(configuration).Text("SEED"));
            var (model, text) = GraphLoading.ReadModel(content);
            var graph = GraphLoading.Load(content, model, text);
            await RunAsync(StoreSettings.ReadNeo4j(configuration), graph, Console.Out, cancellation);
            return 0;
        }
        catch (LoadingFailure failure)
        {
            foreach (var line in failure.Lines)
                await Console.Error.WriteLineAsync(line);
        }
        catch (Exception failure) when (failure is LoadException or StoreUnavailableException or SettingsException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }

        return 1;
    }

    /// <summary>Loads a graph and says how it went.</summary>
    public static async Task RunAsync(
        Neo4jOptions options,
        GraphData graph,
        TextWriter output,
        CancellationToken cancellation)
    {
        using var client = new QueryApiClient(options with { StatementTimeout = StatementTimeout });
        var clock = Stopwatch.StartNew();
        var result = await new DatasetLoader(client).LoadAsync(graph, new LoadBar(graph, output), cancellation);
        var rate = (result.Nodes + result.Relationships) / Math.Max(0.001, clock.Elapsed.TotalSeconds);
        await output.WriteLineAsync(result.Changed
            ? $"Loaded {result.Nodes} nodes and {result.Relationships} relationships, version {result.VersionId}, "
                + $"in {clock.Elapsed.TotalSeconds:0.0} s ({rate:0} a second)."
            : $"Nothing to do: the database holds version {result.VersionId}.");
    }
}
