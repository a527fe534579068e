namespace IpGraph.Server.Hosting;

/// <summary>Where the model, the seed and, if they are at hand, the source documents lie.</summary>
/// <param name="Model">The file <c>model.graphql</c>.</param>
/// <param name="Seed">The folder of the seed.</param>
/// <param name="Sources">The folder of the source documents; null where they are not at hand.</param>
public sealed record ContentFolder(string Model, string Seed, string? Sources)
{
    /// <summary>The folder of the catalogue of operations.</summary>
    public required string Operations { get; init; }

    /// <summary>What problems call the folder of the seed, so that people find the file.</summary>
    public string SeedName { get; init; } = "seed";

    /// <summary>Whether people chose the folder of the seed, and so may change what lies in it.</summary>
    public bool IsChosen { get; private init; }

    /// <summary>The build puts a copy of model and seed beside the program.</summary>
    /// <exception cref="LoadingException">The source documents are named and not there.</exception>
    public static ContentFolder BesideProgram(string? sources) => In(AppContext.BaseDirectory, Named(sources));

    public static ContentFolder In(string root, string? sources) =>
        new(Path.Combine(root, "schema", "model.graphql"), Path.Combine(root, "seed"), sources)
        {
            Operations = Path.Combine(root, "operations"),
        };

    /// <summary>The checkout that the program was built from, so that problems are named by the files people edit.</summary>
    /// <exception cref="LoadingException">The source documents are named and not there.</exception>
    public static ContentFolder Find(string? sources)
    {
        sources = Named(sources);
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "schema", "model.graphql")))
                return In(folder.FullName, sources ?? SourcesBeside(folder.FullName));
        }

        return BesideProgram(sources);
    }

    /// <summary>With the seed of another folder, if one is named.</summary>
    public ContentFolder WithSeed(string? folder) =>
        string.IsNullOrWhiteSpace(folder)
            ? this
            : this with { Seed = folder, SeedName = Path.TrimEndingDirectorySeparator(folder), IsChosen = true };

    /// <summary>With the catalogue of another folder, if one is named.</summary>
    public ContentFolder WithOperations(string? folder) =>
        string.IsNullOrWhiteSpace(folder) ? this : this with { Operations = folder };

    /// <summary>Whoever names the documents wants the quotes compared, and is not to believe that they were.</summary>
    static string? Named(string? sources)
    {
        if (string.IsNullOrWhiteSpace(sources))
            return null;
        return Directory.Exists(sources) && Directory.EnumerateFiles(sources, "*.txt").Any()
            ? sources
            : throw new LoadingException([$"There are no source documents in '{sources}'; name the folder that has their text files."]);
    }

    static string? SourcesBeside(string root)
    {
        var folder = Path.GetFullPath(Path.Combine(root, "..", "shared", "sources"));
        return Directory.Exists(folder) ? folder : null;
    }
}
