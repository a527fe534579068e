using System.CommandLine;
using System.Diagnostics.Metrics;
using IpGraph.Embedded;
using IpGraph.Explorer;
using IpGraph.Explorer.Asking;
using IpGraph.Graph;
using IpGraph.Graph.Releases;
using IpGraph.GraphQL;
using IpGraph.Http;
using IpGraph.Http.Clients;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Responses;
using IpGraph.Mcp.Access;
using IpGraph.Neo4j;
using IpGraph.Operations;
using IpGraph.Server.Caching;
using IpGraph.Server.Clients;
using IpGraph.Server.Exporting;
using IpGraph.Server.Feeds;
using IpGraph.Server.Health;
using IpGraph.Server.Hosting;
using IpGraph.Server.Pages;
using IpGraph.Server.Releases;
using IpGraph.Server.Settings;
using IpGraph.Server.Signals;
using IpGraph.Server.Signals.Tracing;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph serve</c>: serves the graph until it is told to stop.</summary>
static class Serve
{
    public static Command Command()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen, for instance http://localhost:5000." };
        var seed = CommonOptions.Seed("The folder of the seed; its changes are followed.");
        var file = CommonOptions.Settings();
        var command = new Command("serve", "Serve the graph; what the program does without a command.") { urls, seed, file };
        command.SetAction((result, cancellation) => RunAsync(
            [("URLS", result.GetValue(urls)), ("SEED", result.GetValue(seed)), ("SETTINGS", result.GetValue(file))],
            cancellation));
        return command;
    }

    /// <returns>0 after an orderly stop; 1 if there is nothing to serve or nowhere to listen.</returns>
    /// <param name="options">What goes before the environment, by the names of settings.</param>
    public static async Task<int> RunAsync((string, string?)[] options, CancellationToken cancellation)
    {
        try
        {
            await using var app = await BuildAsync(options, cancellation);
            await ListenAddresses.StartAsync(app, cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (LoadingException failure)
        {
            return Ending.Tell([.. failure.Lines, "There is no graph to serve: correct what is named above."]);
        }
    }

    static async Task<WebApplication> BuildAsync((string, string?)[] options, CancellationToken cancellation)
    {
        var force = SettingsInForce.Read(SettingSource.OfProcess(options));
        var settings = force.Settings;
        var builder = WebHost.CreateBuilder();
        var certificate = settings.Certificate is { } file ? new CertificateFile(file, settings.CertificateKey, TimeProvider.System) : null;
        WebHost.Place(builder, ListenAddresses.Read(settings.Urls), certificate, settings.Transport, settings.Drain);
        DocumentFolder.Check(settings.Transport);
        var traces = Collector.AddTo(builder, CollectorVariables.OfProcess(), settings.Signals);
        if (settings.Signals.Log == LogFormat.Json)
            JsonLog.Write(builder.Logging);
        var content = ContentFolder.BesideProgram(settings.Sources).WithSeed(settings.Seed)
            .WithOperations(settings.Operations);
        var (model, text) = GraphLoading.ReadModel(content);
        if (settings.Store is { Kind: StoreKind.Neo4j, LoadAtStart: true } database)
            await Load.RunAsync(database.Neo4j(), GraphLoading.Load(content, model, text), Console.Out, cancellation);
        var edits = content.IsChosen ? new SeedWatch(content, SeedFingerprint.Of(content)) : null;
        // The graph, the host, and the schema with the catalogue take about as long to make, and do not need each other before a
        // request comes.
        IGraphStore? opened = null;
        var opening = Task.Run(() => Stores.Open(settings, content, model, text), cancellation);
        GraphTools? tools = null;
        CatalogueEndpoints.Add(builder.Services, () => tools!);
        ExplorerPages? pages = null;
        builder.Services.AddSingleton<IRefusalPage>(_ => pages!);
        var building = Task.Run(builder.Build, cancellation);
        var manifests = Manifests.BesideProgram();
        var schema = ServedSchema.Of(model, () => opened!, settings, manifests);
        var catalogue = OperationCatalogue.Read(content.Operations, schema.Schema);
        var app = await building;
        ForeignAddresses.Tell(app.Logger, Environment.GetEnvironmentVariable);
        IdleSettings.Tell(app.Logger, force);
        var store = opened = await opening;
        var watch = new StoreWatch(store, TimeProvider.System, settings.Store.Neo4j());
        await watch.LookAsync(cancellation);
        var mistakes = new MistakeLog(app.Logger, TimeProvider.System);
        app.Lifetime.ApplicationStopped.Register(mistakes.Dispose);
        if (store is Neo4jStore inDatabase)
            inDatabase.OnDamage = mistakes.Warn;
        var engine = new GraphQLEngine(
            schema.Schema,
            schema.RootSource(store),
            settings.Engine with
            {
                ReportInternal = mistakes.Tell,
                Client = static () => CallingClient.Current,
                Charge = static cost => ClientAccount.Current?.Pay(cost)?.ToError(),
            });
        var parts = new List<HealthPart> { watch.Graph };
        if (watch.Neo4j is { } neo4j)
            parts.Add(neo4j);
        if (edits is not null && store is EmbeddedStore embedded)
        {
            var read = new HealthPart("seed", "current", TimeProvider.System);
            parts.Add(read);
            var reload = new SeedReload(embedded.Current, content, model, text, watch.Graph, read, app.Logger);
            edits.Start(reload.Run, app.Lifetime.ApplicationStopping);
        }

        var cache = new HealthPart("cache", "none", TimeProvider.System);
        parts.Add(cache);
        var rules = $"{AnswerRules.Of(schema.Sdl, settings.Engine)}\n{settings.PublicUrl}";
        var meter = app.Services.GetRequiredService<IMeterFactory>().Create(Meters.Server);
        GraphGauges.Add(meter, () => store.Version, () => watch.IsReady);
        var executor = new MeasuredExecutor(
            ResponseCaching.Before(engine, store, settings, rules, cache, new CacheCounter(meter), app), meter);
        app.UseTraces(traces);
        app.UseProblemsForBareRefusals();
        app.UseHealth(watch, app.Services.GetRequiredService<Drain>(), parts);
        if (settings.Metrics)
            app.UseMetrics();
        app.UseClients(settings);
        tools = new GraphTools(
            new CatalogueExecutor(catalogue, executor), executor, schema.Schema, settings.TakesDocuments, ProgramVersion.Text)
        {
            Report = mistakes.Tell,
        };
        var gate = LoadGate.Of(settings.Transport, store.AnswersAtOnce);
        var admission = new EndpointAdmission(gate, settings.Transport, mistakes.Tell);
        var pageTags = new EntityTags($"{rules}\n{settings.QueryPage}", () => store.Version.Id);
        pages = new ExplorerPages(
            new Lazy<ExplorerSite>(() => Explorer(tools, store, settings, manifests, app, mistakes.Tell)),
            pageTags,
            settings.Transport,
            admission);
        RequestDelegate? queryPage = settings.QueryPage
            ? admission.Around(context => pages.SendUnnamedAsync(context, ExplorerSite.QueryPath))
            : null;
        app.UseGraphQL(executor, schema.Sdl, rules, () => store.Version.Id, settings.Transport, gate, catalogue, queryPage, mistakes.Tell);
        var facts = new CurrentFacts(store, () => GraphLoading.Load(content, model, text), TimeProvider.System);
        CatalogueEndpoints.Use(
            app, tools, rules, () => store.Version.Id, settings.Transport, gate, mistakes.Tell, ExplorerPages.AddressOf, new NodeDescriptions(facts));
        app.UseExports(new ExportFiles(facts, app.Lifetime.ApplicationStopping), tools.Operations, admission);
        app.UseFeeds(manifests, settings.PublicUrl, admission);
        new CrawlerFiles(store, pageTags, settings.PublicUrl).Use(app, admission);
        pages.Use(app);
        _ = watch.RunAsync(app.Logger, app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() => StartupLog.Serving(app, store.Version));
        app.Lifetime.ApplicationStarted.Register(() =>
            _ = StartupGarbage.GiveBackAsync(TimeProvider.System, () => Settle(store), app.Lifetime.ApplicationStopping));
        return app;
    }

    /// <summary>What is done once the server serves: what no first request needs, but some later one would wait for.</summary>
    static void Settle(IGraphStore store)
    {
        (store as EmbeddedStore)?.Current.Graph.PrepareSearch();
        StartupGarbage.Collect();
    }

    static ExplorerSite Explorer(
        GraphTools tools,
        IGraphStore store,
        ServerSettings settings,
        IReadOnlyList<Manifest> manifests,
        WebApplication app,
        Action<Exception> report)
    {
        var services = new SiteServices(tools.Operations, tools.Executor, tools.Schema, () => store.Version.Id)
        {
            HasQueryPage = settings.QueryPage,
            Report = report,
            PublicUrl = settings.PublicUrl,
            Releases = [.. ReleaseEntry.Of(manifests).Select(ReleaseList.ForReaders)],
        };
        return new ExplorerSite(services, app.Services);
    }
}
