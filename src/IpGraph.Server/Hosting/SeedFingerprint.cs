using IpGraph.Seed.Reading;

namespace IpGraph.Server.Hosting;

/// <summary>Names, sizes and times of the files that a graph is made of: cheap to look at, and another whenever one of the
/// files is.</summary>
sealed record SeedFingerprint(string Text)
{
    public static SeedFingerprint Of(ContentFolder content)
    {
        try
        {
            var files = SeedFolder.FilesOf(content.Seed)
                .Select(file => new FileInfo(file.Path))
                .Append(new FileInfo(content.Model))
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
