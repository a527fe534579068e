using System.Collections.Concurrent;
using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Planning;

namespace IpGraph.Binding;

/// <summary>The shapes of one planned root field that depend on no variable: bound once, so that the store finds what it
/// prepared for them again.</summary>
/// <remarks>Bounded by the plan that owns it: at most one shape for each of its selections.</remarks>
sealed class ConstantShapes
{
    public ConcurrentDictionary<PlannedSelection, NodeShape> OfNodes { get; } = new();

    public ConcurrentDictionary<PlannedSelection, ConnectionShape> OfConnections { get; } = new();
}
