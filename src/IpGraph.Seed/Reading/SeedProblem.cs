namespace IpGraph.Seed.Reading;

/// <summary>Something in the seed that keeps the graph from being published.</summary>
/// <param name="File">The path below the seed folder, with forward slashes.</param>
/// <param name="Line">Counted from 1; 1 where the whole file is meant.</param>
/// <param name="Id">The id of the node concerned; null where there is none.</param>
/// <param name="Rule">The claim that does not hold, such as <c>IdsAreUnique</c>.</param>
public sealed record SeedProblem(string File, int Line, string? Id, string Rule, string Message)
{
    /// <summary>As a compiler prints it: <c>file(line): rule: message [id]</c>.</summary>
    public override string ToString() =>
        Id is null ? $"{File}({Line}): {Rule}: {Message}" : $"{File}({Line}): {Rule}: {Message} [{Id}]";
}

/// <summary>Where in the seed something is stated.</summary>
public readonly record struct SeedOrigin(string File, int Line)
{
    public SeedProblem Problem(string rule, string message, string? id = null) => new(File, Line, id, rule, message);
}
