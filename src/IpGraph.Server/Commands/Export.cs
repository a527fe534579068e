using System.CommandLine;
using IpGraph.Exports;
using IpGraph.Exports.Formats;
using IpGraph.Exports.Packaging;
using IpGraph.Graph.Data;
using IpGraph.Server.Exporting;
using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph export</c>: writes the graph, or what an operation answers with, in a format that other programs
/// read.</summary>
static class Export
{
    const string StandardOutput = "-";

    public static Command Command()
    {
        var format = new Argument<string>("format")
        {
            Description = string.Join("; ", ExportFormats.All.Select(known => $"{known.Name}: {known.Description}")),
        };
        var output = new Option<string?>("--output")
        {
            Description = "The file to write, or - for standard output; a file of the format's own name without it. A name that "
                + "ends in / is a folder for the files of a package (csv, jsonl, parquet), which are not compressed then.",
        };
        var gzip = new Option<bool>("--gzip") { Description = "Compress what is written." };
        var seed = CommonOptions.Seed("The folder of the seed, in place of the checkout's.");
        var operation = new Option<string?>("--operation")
        {
            Description = "An operation of the catalogue: only the nodes that it answers with, and what lies between them.",
        };
        var variables = VariablesOption.Of("Its variables");
        var command = new Command("export", "Write the whole graph, or a part of it, as a file for other programs.")
        {
            format, output, gzip, seed, operation, variables,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(format),
            new Target(result.GetValue(output), result.GetValue(gzip)),
            new Part(result.GetValue(operation), result.GetValue(variables)),
            ContentFolder.BesideProgram(null).WithSeed(result.GetValue(seed)),
            cancellation));
        return command;
    }

    /// <returns>0 if all was written, else 1; then no file was made or changed.</returns>
    static async Task<int> RunAsync(string name, Target target, Part part, ContentFolder content, CancellationToken cancellation)
    {
        if (ExportFormats.Find(name) is not { } format)
            return Ending.Tell([ExportFormats.Unknown(name)]);
        if (part is { Operation: null, Variables: not null })
            return Ending.Tell(["--variables are those of an operation; name it with --operation."]);
        if (target.IsFolder && (format.WriteFiles is null || target.Gzip))
        {
            return Ending.Tell(
                [format.WriteFiles is null ? $"{name} is one file: name a file, not a folder." : "--gzip compresses one file, not a folder."]);
        }

        var (model, text) = GraphLoading.ReadModel(content);
        var graph = GraphLoading.Load(content, model, text);
        IReadOnlyList<string> lacking = [];
        if (part.Operation is { } operation)
        {
            var settings = SettingsInForce.Read(SettingSource.OfProcess([])).Settings;
            (graph, lacking) = await OperationGraph.AskAsync(
                content.WithOperations(settings.Operations), settings, graph, operation, VariablesOption.Read(part.Variables), cancellation);
        }

        try
        {
            Write(format, graph, target, cancellation);
            foreach (var sentence in lacking)
                Console.Error.WriteLine(sentence);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Ending.Tell([$"The export could not be written: {failure.Message}"]);
        }
    }

    static void Write(ExportFormat format, GraphData graph, Target target, CancellationToken cancellation)
    {
        if (target.Path == StandardOutput)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            WholeFile.Write(format, graph, output, target.Gzip, cancellation);
            return;
        }

        if (target.IsFolder)
        {
            WholeFolder.Write(format, graph, target.Path!, cancellation);
            Console.Error.WriteLine($"{target.Path}: the files of version {graph.VersionId}.");
            return;
        }

        var path = target.Path ?? format.FileName + (target.Gzip ? ".gz" : "");
        WholeFile.Write(format, graph, path, target.Gzip, cancellation);
        Console.Error.WriteLine($"{path}: {new FileInfo(path).Length} bytes, version {graph.VersionId}.");
    }

    /// <param name="Path">The file, or the folder; null for a file of the format's own name.</param>
    /// <param name="Gzip">Whether it is compressed.</param>
    sealed record Target(string? Path, bool Gzip)
    {
        public bool IsFolder => Path is not null && System.IO.Path.EndsInDirectorySeparator(Path);
    }

    /// <param name="Operation">Null for the whole graph.</param>
    /// <param name="Variables">Of the operation, as JSON or the name of a file.</param>
    sealed record Part(string? Operation, string? Variables);
}
