using IpGraph.Binding;
using IpGraph.Graph.Data;
using IpGraph.Seed.Building;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Stores;

public sealed class LoadedSmallGraph() : LoadedGraph(SmallGraph.Data);

public sealed class LoadedSyntheticGraph()
    : LoadedGraph(SyntheticGraph.Build(SmallModel.Model, seed: 1, nodesPerType: 12));

/// <summary>The graph of the seed itself.</summary>
public sealed class LoadedRealGraph() : LoadedGraph(Build())
{
    static GraphData Build()
    {
        var text = File.ReadAllText(Path.Combine(Golden.Root(), "schema", "model.graphql"));
        var folder = Path.Combine(Golden.Root(), "seed");
        var seed = SeedGraphs.Build(ModelReader.Read(text), folder, sourcesFolder: null);
        return seed.Graph ?? throw new InvalidOperationException(string.Join('\n', seed.Problems));
    }
}

/// <summary>The tests that share the real graph.</summary>
[CollectionDefinition(nameof(LoadedRealGraph))]
public sealed class LoadedRealGraphGroup : ICollectionFixture<LoadedRealGraph>;
