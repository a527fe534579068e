using IpGraph.Exports.Formats;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Packaging;

/// <summary>The files of a package side by side in a folder, not compressed, that is there whole or not at all.</summary>
public static class WholeFolder
{
    /// <summary>Writes a folder beside it first, which gets its name at the end.</summary>
    /// <param name="format">One that is a package.</param>
    /// <param name="path">A folder that is not there yet, or empty.</param>
    /// <exception cref="IOException">The disk is full, the folder above is not there, or something is in the place of the
    /// folder; nothing was made or changed.</exception>
    public static void Write(ExportFormat format, GraphData graph, string path, CancellationToken cancellation)
    {
        var write = format.WriteFiles ?? throw new ArgumentException($"{format.Name} is one file.", nameof(format));
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new IOException($"{path} is there and not empty; name another folder, or remove it.");
        if (Path.GetDirectoryName(folder) is { } above && !Directory.Exists(above))
            throw new DirectoryNotFoundException($"There is no folder {above}.");
        var unfinished = Directory.CreateDirectory($"{folder}.{Guid.NewGuid():N}.unfinished").FullName;
        try
        {
            write(graph, name => Open(unfinished, name), cancellation);
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(unfinished, folder);
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    static FileStream Open(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }
}
