namespace IpGraph.Operations.Catalogue;

/// <summary>Something in the folder of the catalogue that cannot be an operation.</summary>
/// <param name="File">The name of the file within the folder.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record CatalogueProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>A folder is no catalogue; all of its problems are told at once.</summary>
public sealed class CatalogueException(string folder, IReadOnlyList<CatalogueProblem> problems)
    : Exception($"{string.Join('\n', problems)}\nThere are operations in {folder} that cannot be offered.")
{
    public string Folder { get; } = folder;

    public IReadOnlyList<CatalogueProblem> Problems { get; } = problems;
}
