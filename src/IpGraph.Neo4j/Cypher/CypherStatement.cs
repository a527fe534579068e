namespace IpGraph.Neo4j.Cypher;

/// <summary>One statement with its parameters.</summary>
/// <remarks>Values are strings, integers, doubles, Booleans, and lists and maps of these.</remarks>
public sealed record CypherStatement(string Text, IReadOnlyList<KeyValuePair<string, object>> Parameters)
{
    /// <summary>Whether it changes the graph; such a statement is never sent twice.</summary>
    public bool Writes { get; init; }
}
