using IpGraph.Graph.Model;

namespace IpGraph.Neo4j.Cypher;

/// <summary>What every part of a compilation knows: the model, and how deep it is in the question.</summary>
readonly record struct CompileScope(GraphModel Model, int Depth = 0)
{
    const int DepthMax = 200;

    /// <summary>What was searched; null where nothing is.</summary>
    public FoundNodes? Found { get; init; }

    /// <summary>The scope one level down.</summary>
    /// <exception cref="InvalidOperationException">The question nests too deeply to be walked safely.</exception>
    public CompileScope Deeper() => Depth < DepthMax
        ? this with { Depth = Depth + 1 }
        : throw new InvalidOperationException($"A graph query may nest {DepthMax} levels, not more.");
}
