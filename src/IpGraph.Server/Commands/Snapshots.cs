using System.CommandLine;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph snapshot</c>: compiles the seed beside the program, so that it starts without parsing it.</summary>
static class Snapshots
{
    public static Command Command()
    {
        var command = new Command("snapshot", "Compile the seed for a fast start, into files beside the program; the build does this.");
        command.SetAction(_ => Run());
        return command;
    }

    /// <remarks>A seed with problems leaves no snapshot; the server then says what is wrong when it starts.</remarks>
    static int Run()
    {
        try
        {
            GraphLoading.Compile(ContentFolder.BesideProgram(null));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Ending.Tell([$"The snapshot cannot be written: {failure.Message}"]);
        }
    }
}
