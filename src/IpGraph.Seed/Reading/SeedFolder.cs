namespace IpGraph.Seed.Reading;

/// <summary>The YAML files of a seed, each once.</summary>
/// <remarks>Names that begin with a dot are left out: editors keep their own things there, and a folder that Kubernetes
/// mounts has each file twice, once behind <c>..data</c>. A link is followed unless it leads to a folder that holds the one
/// it stands in, which would have no end.</remarks>
public static class SeedFolder
{
    /// <summary>The paths of the files below a folder, with their names below it, in ordinal order of these.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<(string Path, string Name)> FilesOf(string folder)
    {
        var files = new List<(string Path, string Name)>();
        Add(folder, "", [RealPath(folder)], files);
        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }

    /// <param name="within">The real path of the folder, and of those through which the way to it led.</param>
    static void Add(string folder, string name, IReadOnlyList<string> within, List<(string, string)> files)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
        {
            if (!IsFolder(entry))
            {
                if (IsYaml(entry.Name))
                    files.Add((entry.FullName, name + entry.Name));
            }
            else if (RealPath(entry.FullName) is var real && !within.Any(outer => IsWithin(outer, real)))
            {
                Add(entry.FullName, $"{name}{entry.Name}/", [.. within, real], files);
            }
        }
    }

    static bool IsYaml(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    static bool IsFolder(FileSystemInfo entry) =>
        entry is DirectoryInfo || (entry.LinkTarget is not null && entry.ResolveLinkTarget(true) is DirectoryInfo { Exists: true });

    /// <summary>Whether a folder is the other one or lies below it.</summary>
    static bool IsWithin(string folder, string other) =>
        folder == other
        || folder.StartsWith(Path.EndsInDirectorySeparator(other) ? other : other + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path without links in it.</summary>
    static string RealPath(string path)
    {
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        foreach (var part in Path.GetFullPath(path)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new DirectoryInfo(Path.Combine(real, part));
            real = next.LinkTarget is null ? next.FullName : next.ResolveLinkTarget(true)?.FullName ?? next.FullName;
        }

        return real;
    }
}
