namespace IpGraph.Neo4j.Loading;

public enum LoadStage
{
    Constraints,
    Cleaning,
    Nodes,
    Relationships,
    Verifying,
    Switching,
    Removing,
}

/// <param name="Done">How many nodes or relationships are through this stage.</param>
public sealed record LoadProgress(LoadStage Stage, long Done);

/// <param name="Changed">Whether anything had to be written.</param>
public sealed record LoadResult(bool Changed, string VersionId, int Nodes, int Relationships);

/// <summary>The dataset was not loaded; the one that was current still is.</summary>
public sealed class LoadException(string message) : Exception(message);

public sealed record LoaderOptions
{
    public int NodesPerBatch { get; init; } = 2000;

    public int RelationshipsPerBatch { get; init; } = 4000;

    public int RemovedPerBatch { get; init; } = 1000;

    /// <summary>How long the lock outlives a loader that was killed.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(10);
}
