using System.CommandLine;
using System.Diagnostics;
using IpGraph.Graph;
using IpGraph.Graph.Data;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Loading;
using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph load</c>: puts the seed into Neo4j as the current version.</summary>
static class Load
{
    /// <summary>A batch takes longer than what an answer may wait for.</summary>
    static readonly TimeSpan StatementTimeout = TimeSpan.FromSeconds(60);

    public static Command Command()
    {
        var file = CommonOptions.Settings();
        var command = new Command("load", "Load the seed into the Neo4j server that IPGRAPH_NEO4J_URL names.") { file };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(file), cancellation));
        return command;
    }

    /// <returns>0 if the database holds the seed's graph; 1 if it could not be loaded; the old version then still serves.</returns>
    static async Task<int> RunAsync(string? file, CancellationToken cancellation)
    {
        var settings = SettingsInForce.Read(SettingSource.OfProcess(("SETTINGS", file))).Settings;
        var neo4j = settings.Store.Neo4j();
        var content = ContentFolder.BesideProgram(null).WithSeed(settings.Seed);
        var (model, text) = GraphLoading.ReadModel(content);
        await RunAsync(neo4j, GraphLoading.Load(content, model, text), Console.Out, cancellation);
        return 0;
    }

    /// <summary>Loads a graph and says how it went.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be loaded; the message says which one, and why.</exception>
    public static async Task RunAsync(
        Neo4jOptions options,
        GraphData graph,
        TextWriter output,
        CancellationToken cancellation)
    {
        using var client = new Neo4jClient(options with { StatementTimeout = StatementTimeout });
        var clock = Stopwatch.StartNew();
        var result = await LoadAsync(new DatasetLoader(client), options, graph, output, cancellation);
        var rate = (result.Nodes + result.Relationships) / Math.Max(0.001, clock.Elapsed.TotalSeconds);
        await output.WriteLineAsync(result.Changed
            ? $"Loaded {result.Nodes} nodes and {result.Relationships} relationships, version {result.VersionId}, "
                + $"in {clock.Elapsed.TotalSeconds:0.0} s ({rate:0} a second)."
            : $"Nothing to do: the database holds version {result.VersionId}.");
    }

    static async Task<LoadResult> LoadAsync(
        DatasetLoader loader,
        Neo4jOptions options,
        GraphData graph,
        TextWriter output,
        CancellationToken cancellation)
    {
        try
        {
            return await loader.LoadAsync(graph, new LoadBar(graph, output), cancellation);
        }
        catch (StoreUnavailableException failure)
        {
            throw new StoreUnavailableException($"The seed was not loaded: {Outage.Of(failure, options).Sentence}", failure);
        }
    }
}
