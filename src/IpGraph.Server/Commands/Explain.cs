using System.CommandLine;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Requests;
using IpGraph.Neo4j;
using IpGraph.Server.Hosting;
using IpGraph.Server.Releases;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph explain</c>: prints how an operation is answered, over the store and within the limits that the
/// variables of a server name.</summary>
static class Explain
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "A .graphql file; - for standard input." };
        var operation = new Option<string?>("--operation") { Description = "Which operation, where there are several." };
        var profile = new Option<bool>("--profile") { Description = "Execute it too, and print what it took." };
        var variables = VariablesOption.Of("The variables");
        var store = new Option<string?>("--store") { Description = "embedded or neo4j; what IPGRAPH_STORE says without it." };
        var settings = CommonOptions.Settings();
        store.AcceptOnlyFromAmong("embedded", "neo4j");
        var command = new Command("explain", "Print the plan of an operation, its graph queries, their price and access paths.")
        {
            file, operation, variables, store, settings, profile,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(file)!,
            result.GetValue(operation),
            result.GetValue(variables),
            result.GetValue(store),
            result.GetValue(settings),
            result.GetValue(profile),
            cancellation));
        return command;
    }

    /// <returns>0 if a server would execute it; 1 if it would refuse it, which is then said.</returns>
    static async Task<int> RunAsync(
        string file,
        string? operation,
        string? variables,
        string? storeName,
        string? settingsFile,
        bool withProfile,
        CancellationToken cancellation)
    {
        var request = GraphQLRequest.Of(file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file), operation) with
        {
            Variables = VariablesOption.Read(variables),
        };
        var settings = SettingsInForce.Read(SettingSource.OfProcess(("STORE", storeName), ("SETTINGS", settingsFile))).Settings;
        var content = ContentFolder.BesideProgram(settings.Sources).WithSeed(settings.Seed);
        var (model, text) = GraphLoading.ReadModel(content);
        var store = Stores.Open(settings, content, model, text);
        if (store is Neo4jStore neo4j)
            await Stores.LookAsync(neo4j, settings, cancellation);
        var schema = ServedSchema.Of(model, store, settings);
        var engine = new GraphQLEngine(schema.Schema, schema.RootSource(store), settings.Engine);
        var (cost, refusals) = engine.Price(request);
        var profile = withProfile && refusals.Count == 0 ? await RequestProfile.OfAsync(engine, request, cancellation) : null;
        await Console.Out.WriteLineAsync(engine.Explain(request, withAccess: true));
        await Console.Out.WriteLineAsync($"cost: {Math.Ceiling(cost)} of {settings.Engine.Limits.CostMax}");
        if (profile is not null)
            await Console.Out.WriteLineAsync(profile);
        return refusals.Count == 0 ? 0 : Ending.Tell(refusals.Select(refusal => refusal.ToString()));
    }
}
