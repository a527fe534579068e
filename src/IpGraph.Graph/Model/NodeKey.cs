namespace IpGraph.Graph.Model;

/// <summary>Properties, and relationships to one node, whose values together name one node of a type.</summary>
/// <param name="Fields">The names of the fields; of a relationship, the id of the node it leads to is the value.</param>
public sealed record NodeKey(IReadOnlyList<string> Fields)
{
    public override string ToString() => string.Join(" and ", Fields);
}
