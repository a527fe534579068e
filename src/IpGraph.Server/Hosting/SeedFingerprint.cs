namespace IpGraph.Server.Hosting;

/// <summary>Names, sizes and times of the files that a graph is made of: cheap to look at, and another whenever one of the
/// files is.</summary>
sealed record SeedFingerprint(string Text)
{
    public static SeedFingerprint Of(ContentFolder content)
    {
        try
        {
            var files = new DirectoryInfo(content.Seed)
                .EnumerateFiles("*.y*ml", SearchOption.AllDirectories)
                .Append(new FileInfo(content.Model))
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .Select(Describe);
            return new SeedFingerprint(string.Join('\n', files));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new SeedFingerprint(failure.GetType().Name);
        }
    }

    /// <remarks>What counts is the file that a link leads to.</remarks>
    static string Describe(FileInfo file)
    {
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(true) as FileInfo ?? file;
        return target.Exists
            ? $"{file.FullName} {target.Length} {target.LastWriteTimeUtc.Ticks}"
            : file.FullName;
    }
}
