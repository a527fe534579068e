using System.CommandLine;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph check</c>: reads model and seed, and says everything that is wrong with them.</summary>
static class Check
{
    public static Command Command()
    {
        var sources = CommonOptions.Sources();
        var seed = CommonOptions.Seed("The folder of the seed, in place of the checkout's.");
        var command = new Command("check", "Check model and seed; with the source documents, every quote too.")
        {
            sources, seed,
        };
        command.SetAction(result => Run(
            ContentFolder.Find(result.GetValue(sources)).WithSeed(result.GetValue(seed)), Console.Out, Console.Error));
        return command;
    }

    /// <returns>0 if there is nothing wrong, else 1.</returns>
    static int Run(ContentFolder content, TextWriter output, TextWriter errors)
    {
        try
        {
            var (model, _) = GraphLoading.ReadModel(content);
            var graph = GraphLoading.Build(content, model);
            output.WriteLine($"The seed is sound: {graph.Nodes.Count} nodes, {graph.Relationships.Count} relationships, "
                + $"version {graph.VersionId}.");
            output.WriteLine(content.Sources is null
                ? "The quotes were not compared: the source documents are not at hand (--sources <folder>)."
                : "Every quote stands at the lines it cites.");
            return 0;
        }
        catch (LoadingException failure)
        {
            foreach (var line in failure.Lines)
                errors.WriteLine(line);
            errors.WriteLine(failure.Lines.Count == 1 ? "1 problem." : $"{failure.Lines.Count} problems.");
            return 1;
        }
    }
}
