namespace IpGraph.Graph.Queries;

/// <summary>How deeply a graph query may nest, since too deep a recursion cannot be caught.</summary>
public static class QueryDepth
{
    public const int LevelsMax = 200;

    /// <exception cref="InvalidOperationException">The query nests deeper than that.</exception>
    public static void Enter(ref int depth)
    {
        if (++depth > LevelsMax)
            throw TooDeep();
    }

    public static InvalidOperationException TooDeep() => new($"A graph query may nest {LevelsMax} levels, not more.");
}
