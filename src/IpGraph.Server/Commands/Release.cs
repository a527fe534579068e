using System.CommandLine;
using IpGraph.Graph.Releases;
using IpGraph.Server.Hosting;
using IpGraph.Server.Releases;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph release</c>: leaves the manifest of the seed at hand, so that later ones can be compared with
/// it.</summary>
static class Release
{
    public static Command Command()
    {
        var output = new Option<string?>("--output") { Description = $"The folder of manifests; {Manifests.Folder} without it." };
        var command = new Command("release", "Write the manifest of the seed: every node with a hash of its content.") { output };
        command.SetAction(result => Run(result.GetValue(output) ?? Manifests.Folder));
        return command;
    }

    static int Run(string folder)
    {
        var content = ContentFolder.Find(null);
        var (model, _) = GraphLoading.ReadModel(content);
        var manifest = Manifest.Of(GraphLoading.Build(content, model));
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, $"{manifest.Version}.json");
            manifest = manifest with { Released = FirstDay(path) ?? DateOnly.FromDateTime(DateTime.UtcNow) };
            File.WriteAllText(path, manifest.Write());
            Console.Out.WriteLine($"{path}: {manifest.Hashes.Count} nodes.");
            return 0;
        }
        catch (FormatException failure)
        {
            return Ending.Tell([$"The manifest that is there cannot be read: {failure.Message}"]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Ending.Tell([$"The manifest cannot be written: {failure.Message}"]);
        }
    }

    /// <summary>A version that is released again was released before.</summary>
    static DateOnly? FirstDay(string path) => File.Exists(path) ? Manifest.Read(File.ReadAllText(path)).Released : null;
}
