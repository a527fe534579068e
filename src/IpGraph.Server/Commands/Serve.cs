using System.CommandLine;
using System.Diagnostics;
using IpGraph.Binding;
using IpGraph.Graph;
using IpGraph.Graph.Embedded;
using IpGraph.GraphQL;
using IpGraph.Neo4j.Loading;
using IpGraph.Server.Caching;
using IpGraph.Server.Health;
using IpGraph.Server.Hosting;
using IpGraph.Server.Pages;
using IpGraph.Server.Transports;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph serve</c>: serves the graph until it is told to stop.</summary>
static class Serve
{
    public static Command Command()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen, for instance http://localhost:5000." };
        var seed = CommonOptions.Seed("The folder of the seed; its changes are followed.");
        var command = new Command("serve", "Serve the graph; what the program does without a command.") { urls, seed };
        command.SetAction((result, cancellation) =>
            RunAsync(result.GetValue(urls), result.GetValue(seed), cancellation));
        return command;
    }

    /// <returns>0 after an orderly stop; 1 if there is nothing to serve or nowhere to listen.</returns>
    public static async Task<int> RunAsync(string? urls, string? seed, CancellationToken cancellation)
    {
        try
        {
            await using var app = await BuildAsync(urls, seed, cancellation);
            await app.RunAsync(cancellation);
            return 0;
        }
        catch (LoadingFailure failure)
        {
            foreach (var line in failure.Lines)
                await Console.Error.WriteLineAsync(line);
            await Console.Error.WriteLineAsync("There is no graph to serve: correct the files named above.");
            return 1;
        }
        catch (SettingsException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (Exception failure) when (failure is LoadException or StoreUnavailableException)
        {
            await Console.Error.WriteLineAsync($"The seed could not be loaded: {failure.Message}");
            return 1;
        }
        catch (IOException failure)
        {
            await Console.Error.WriteLineAsync($"Cannot listen: {failure.Message}");
            return 1;
        }
    }

    static async Task<WebApplication> BuildAsync(string? urls, string? seed, CancellationToken cancellation)
    {
        var builder = WebHost.CreateBuilder();
        var settings = ServerSettings.Read(builder.Configuration);
        WebHost.Place(builder, urls ?? settings.Urls, settings.Transport, settings.Drain);
        var content = ContentFolder.BesideProgram(settings.Sources).WithSeed(seed ?? settings.Seed);
        var (model, text) = GraphLoading.ReadModel(content);
        if (settings.Store is { Neo4j: { } neo4j, LoadAtStart: true })
            await Load.RunAsync(neo4j, GraphLoading.Load(content, model, text), Console.Out, cancellation);
        var edits = content.IsChosen ? new SeedWatch(content, SeedFingerprint.Of(content)) : null;
        var store = Stores.Open(settings, content, model, text);
        var watch = new StoreWatch(store, TimeProvider.System);
        await watch.LookAsync(cancellation);
        var schema = PublicGraphQLSchema.Create(model, store);
        var app = builder.Build();
        var engine = new GraphQLEngine(
            schema.Schema,
            schema.RootSource(store),
            settings.Engine with { ReportInternal = failure => StartupLog.Internal(app.Logger, failure) });
        var parts = new List<HealthPart> { watch.Graph };
        if (watch.Neo4j is { } database)
            parts.Add(database);
        if (edits is not null && store is EmbeddedStore embedded)
        {
            var read = new HealthPart("seed", "current", TimeProvider.System);
            parts.Add(read);
            var reload = new SeedReload(embedded.Current, content, model, text, watch.Graph, read, app.Logger);
            edits.Start(reload.Run, app.Lifetime.ApplicationStopping);
        }

        var cache = new HealthPart("cache", "none", TimeProvider.System);
        parts.Add(cache);
        var executor = ResponseCaching.Before(engine, schema, store, settings, cache, app);
        app.UseHealth(watch, app.Services.GetRequiredService<Drain>(), parts);
        app.UseGraphQL(executor, schema, store, settings.Transport);
        app.UsePages(store);
        _ = watch.RunAsync(app.Logger, app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() => StartupLog.Serving(app, store.Version));
        return app;
    }
}
