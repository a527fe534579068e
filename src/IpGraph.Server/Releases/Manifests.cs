using IpGraph.Graph.Releases;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Releases;

/// <summary>The manifests that releases left; the build puts a copy of them beside the program.</summary>
static class Manifests
{
    public const string Folder = "dataset/manifests";

    /// <exception cref="LoadingException">A file of the folder is no manifest.</exception>
    public static IReadOnlyList<Manifest> BesideProgram()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, Folder);
        if (!Directory.Exists(folder))
            return [];
        return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];
    }

    static Manifest Read(string path)
    {
        try
        {
            return Manifest.Read(File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new LoadingException([$"{path}: {failure.Message}"]);
        }
    }
}
