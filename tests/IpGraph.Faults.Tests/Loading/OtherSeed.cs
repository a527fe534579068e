using IpGraph.Testing;

namespace IpGraph.Faults.Tests.Loading;

/// <summary>A copy of the program whose seed calls one field something else.</summary>
sealed class OtherSeed : IDisposable
{
    public const string OldName = "Shipbuilding";

    public const string NewName = "Building ships";

    OtherSeed(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<OtherSeed> MakeAsync()
    {
        var copy = new OtherSeed(Path.Combine(Path.GetTempPath(), $"ipgraph-seed-{Guid.NewGuid():N}"));
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(copy.Folder, "seed"), "*.yaml", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            if (text.Contains($"nameEn: {OldName}"))
                await File.WriteAllTextAsync(file, text.Replace($"nameEn: {OldName}", $"nameEn: {NewName}"));
        }

        using var compiling = ServerProcess.RunIn(copy.Folder, [], "snapshot");
        await compiling.WaitForExitAsync();
        Assert.Equal(0, compiling.ExitCode);
        return copy;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
