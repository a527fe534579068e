using IpGraph.Graph.Model;

namespace IpGraph.Neo4j.Answers;

/// <summary>A value that came back is not what the model says of its property, or a required node is missing.</summary>
/// <param name="field">The property or relationship.</param>
/// <param name="expected">What the model says.</param>
sealed class MisfitException(string field, string expected, Property? property = null)
    : Exception($"`{field}` is not {expected}")
{
    /// <summary>The property, to find the node that has the value; null for a relationship.</summary>
    public Property? Property { get; } = property;
}
