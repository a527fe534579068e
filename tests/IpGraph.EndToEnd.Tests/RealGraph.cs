using IpGraph.Binding;
using IpGraph.Graph.Building;
using IpGraph.Graph.Seed;
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
            text,
            Path.Combine(Golden.Root(), "seed"),
            Directory.Exists(sources) ? sources : null);
        Problems = result.Problems;
        Answering = new Lazy<AnsweringEngine>(() => new AnsweringEngine(
            result.Graph ?? throw new InvalidOperationException(string.Join('\n', Problems))));
    }

    Lazy<AnsweringEngine> Answering { get; }

    public IReadOnlyList<SeedProblem> Problems { get; }

    public AnsweringEngine Engine => Answering.Value;

    public GraphData Data => Engine.Graph;
}

[CollectionDefinition(nameof(RealGraph))]
public sealed class RealGraphGroup : ICollectionFixture<RealGraph>;
