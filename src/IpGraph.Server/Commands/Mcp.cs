using System.CommandLine;
using IpGraph.GraphQL;
using IpGraph.Mcp;
using IpGraph.Mcp.Access;
using IpGraph.Neo4j;
using IpGraph.Operations;
using IpGraph.Server.Hosting;
using IpGraph.Server.Releases;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph mcp</c>: offers the graph to one agent over standard input and output.</summary>
static class Mcp
{
    public static Command Command()
    {
        var seed = CommonOptions.Seed("The folder of the seed.");
        var file = CommonOptions.Settings();
        var command = new Command("mcp", "Offer the graph to an agent by the Model Context Protocol, over standard input and output.")
        {
            seed, file,
        };
        command.SetAction((result, cancellation) =>
            RunAsync([("SEED", result.GetValue(seed)), ("SETTINGS", result.GetValue(file))], cancellation));
        return command;
    }

    /// <remarks>Standard output belongs to the protocol: what people are to read goes to the other one.</remarks>
    static async Task<int> RunAsync((string, string?)[] options, CancellationToken cancellation)
    {
        var settings = SettingsInForce.Read(SettingSource.OfProcess(options)).Settings;
        var content = ContentFolder.BesideProgram(settings.Sources).WithSeed(settings.Seed)
            .WithOperations(settings.Operations);
        var (model, text) = GraphLoading.ReadModel(content);
        var store = Stores.Open(settings, content, model, text);
        if (store is Neo4jStore database)
            await Stores.LookAsync(database, settings, cancellation);
        var schema = ServedSchema.Of(model, store, settings);
        var engine = new GraphQLEngine(schema.Schema, schema.RootSource(store), settings.Engine with
        {
            ReportInternal = Report,
        });
        var catalogue = OperationCatalogue.Read(content.Operations, schema.Schema);
        await StandardStreams.ServeAsync(
            new GraphTools(new CatalogueExecutor(catalogue, engine), engine, schema.Schema, TakesDocuments: true, ProgramVersion.Text)
            {
                Report = Report,
            },
            cancellation);
        return 0;
    }

    static void Report(Exception mistake) => Console.Error.WriteLine(mistake);
}
