using IpGraph.Graph;
using IpGraph.Graph.Costs;

namespace IpGraph.Neo4j.Connections;

/// <summary>How much the database holds, counted where a statement ends: less than its version has means that other hands
/// took something away, and that what was read before may lack it.</summary>
/// <remarks>While another version is loaded or removed there is more than one has, which is no harm.</remarks>
readonly record struct HeldCounts(long Nodes, long Relationships)
{
    /// <exception cref="StoreUnavailableException">There is less than the version has.</exception>
    public void Check(GraphVersion version)
    {
        if (Nodes < version.Nodes || Relationships < version.Relationships)
        {
            throw DamagedException.Of(
                $"it holds {Nodes} nodes and {Relationships} relationships, and version {version.Id} has {version.Nodes} and {version.Relationships}");
        }
    }
}
