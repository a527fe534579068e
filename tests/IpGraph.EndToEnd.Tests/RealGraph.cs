using IpGraph.Binding;
using IpGraph.Graph.Data;
using IpGraph.Graph.Releases;
using IpGraph.Seed.Building;
using IpGraph.Seed.Reading;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

/// <summary>The graph of the seed itself, built once for all tests.</summary>
public sealed class RealGraph
{
    public RealGraph()
    {
        var model = Path.Combine(Golden.Root(), "schema", "model.graphql");
        var text = File.ReadAllText(model);
        var sources = Path.Combine(Golden.Root(), "..", "shared", "sources");
        var result = SeedGraphs.Build(
            ModelReader.Read(text),
            Path.Combine(Golden.Root(), "seed"),
            Directory.Exists(sources) ? sources : null);
        Problems = result.Problems;
        Answering = new Lazy<AnsweringEngine>(() => new AnsweringEngine(
            result.Graph ?? throw new InvalidOperationException(string.Join('\n', Problems)),
            manifests: [.. Releases(), Manifest.Of(result.Graph)]));
    }

    /// <summary>As the build puts them beside the program; the graph of the day may not be among them yet.</summary>
    static IEnumerable<Manifest> Releases() => Directory
        .EnumerateFiles(Path.Combine(Golden.Root(), "dataset", "manifests"), "*.json")
        .Select(path => Manifest.Read(File.ReadAllText(path)));

    Lazy<AnsweringEngine> Answering { get; }

    public IReadOnlyList<SeedProblem> Problems { get; }

    public AnsweringEngine Engine => Answering.Value;

    public GraphData Data => Engine.Graph;
}

[CollectionDefinition(nameof(RealGraph))]
public sealed class RealGraphGroup : ICollectionFixture<RealGraph>;
