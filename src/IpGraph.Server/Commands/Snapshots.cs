using System.CommandLine;
using IpGraph.Seed.Snapshots;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph snapshot</c>: compiles the seed beside the program, so that it starts without parsing it.</summary>
static class Snapshots
{
    public static Command Command()
    {
        var command = new Command("snapshot", "Compile the seed for a fast start; the build does this.");
        command.SetAction(_ => Run());
        return command;
    }

    /// <remarks>A seed with problems leaves no snapshot; the server then says what is wrong when it starts.</remarks>
    static int Run()
    {
        var path = Path.Combine(AppContext.BaseDirectory, GraphLoading.SnapshotName);
        try
        {
            var content = ContentFolder.BesideProgram(null);
            var (model, text) = GraphLoading.ReadModel(content);
            Snapshot.Write(path, GraphLoading.Build(content, model), text, content.Seed);
            return 0;
        }
        catch (LoadingException)
        {
            File.Delete(path);
            throw;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Ending.Tell([$"The snapshot cannot be written: {failure.Message}"]);
        }
    }
}
