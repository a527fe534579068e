using IpGraph.Testing;

namespace IpGraph.Tidy.Tests;

/// <summary>A file of the project with its text.</summary>
/// <param name="Path">Below the folder of the checkout.</param>
public sealed record SourceFile(string Path, string Text);

static class SourceFiles
{
    /// <summary>The C# files of a project under <c>src</c>.</summary>
    public static IEnumerable<SourceFile> Of(string project) => Below(Path.Combine("src", $"IpGraph.{project}"), "*.cs");

    /// <summary>The files below a folder, without what the build leaves.</summary>
    public static IEnumerable<SourceFile> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Golden.Root(), folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Golden.Root(), path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Golden.Root(), path))));
}
