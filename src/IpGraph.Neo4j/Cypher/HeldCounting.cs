namespace IpGraph.Neo4j.Cypher;

/// <summary>What a statement returns beside its answer: how much the database holds at its end.</summary>
/// <remarks>Both counts come from the database's own statistics and cost nothing.</remarks>
static class HeldCounting
{
    /// <summary>Stands before what the statement returns.</summary>
    public const string Counted =
        " CALL () { MATCH (n:Node) RETURN count(n) AS _nodes } CALL () { MATCH ()-[r]->() RETURN count(r) AS _relationships }";

    /// <summary>Stands behind what the statement returns.</summary>
    public const string Columns = ", _nodes, _relationships";
}
