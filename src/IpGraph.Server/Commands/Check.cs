using System.CommandLine;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph check</c>: reads model and seed, and says everything that is wrong with them.</summary>
static class Check
{
    public static Command Command()
    {
        var sources = CommonOptions.Sources();
        var command = new Command("check", "Check model and seed; with the source documents, every quote too.") { sources };
        command.SetAction(result => Run(result.GetValue(sources), Console.Out, Console.Error));
        return command;
    }

    /// <returns>0 if there is nothing wrong, else 1.</returns>
    static int Run(string? sources, TextWriter output, TextWriter errors)
    {
        try
        {
            var content = ContentFolder.Find(sources);
            var (model, text) = GraphLoading.ReadModel(content);
            var graph = GraphLoading.Build(content, model, text);
            output.WriteLine($"The seed is sound: {graph.Nodes.Count} nodes, {graph.Relationships.Count} relationships, "
                + $"version {graph.VersionId}.");
            output.WriteLine(content.Sources is null
                ? "The quotes were not compared: the source documents are not at hand (--sources <folder>)."
                : "Every quote stands at the lines it cites.");
            return 0;
        }
        catch (LoadingFailure failure)
        {
            foreach (var line in failure.Lines)
                errors.WriteLine(line);
            errors.WriteLine(failure.Lines.Count == 1 ? "1 problem." : $"{failure.Lines.Count} problems.");
            return 1;
        }
    }
}
