using System.Text.Json;
using IpGraph.Http;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Mcp.Access;
using IpGraph.Operations;
using IpGraph.Server.Exporting;
using IpGraph.Server.Hosting;
using IpGraph.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace IpGraph.Server.Tests.Endpoints;

/// <summary>A server with all of its endpoints over the small graph and a catalogue in a folder of the test.</summary>
sealed class EndpointServer : IAsyncDisposable
{
    public const string Measures =
        """"
        """
        Measures

        施策の一覧

        Every measure, a page at a time.

        施策をページごとに返す。
        """
        query Measures(
          "Only those of this year.\n\nこの年のものだけ。" $year: Int
          "How many at once.\n\n1回に返す件数。" $first: Int = 2
          "Only those after this cursor.\n\nこのカーソルより後のもの。" $after: String
        ) {
          measures(where: {year: {eq: $year}}, first: $first, after: $after) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { id number title titleEn text budget terms citations { document fromLine toLine } ledBy { nodes { id nameEn } } }
          }
        }
        """";

    public const string Concept =
        """"
        """
        A concept

        概念
        """
        query Concept("A name.\n\n名称。" $concept: String!) {
          concept(by: {label: $concept}) { id name nameEn measures { nodes { id title } } contents { nodes { id text } } }
        }
        """";

    readonly WebApplication app;
    readonly DirectoryInfo folder;

    EndpointServer(WebApplication app, DirectoryInfo folder) => (this.app, this.folder) = (app, folder);

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    /// <param name="files">What the folder of the catalogue holds beside two operations.</param>
    /// <param name="log">Is told what the server logs.</param>
    /// <param name="change">What the tools of agents ask in place of the small graph.</param>
    public static async Task<EndpointServer> Start(
        IReadOnlyDictionary<string, string>? files = null,
        TransportOptions? options = null,
        ILoggerProvider? log = null,
        Func<GraphTools, GraphTools>? change = null)
    {
        options = (options ?? new TransportOptions()) with { WaitMax = TimeSpan.FromMinutes(1) };
        var folder = Directory.CreateTempSubdirectory("operations");
        foreach (var (name, text) in (files ?? new Dictionary<string, string>())
            .Append(new("measures.graphql", Measures)).Append(new("concept.graphql", Concept))
            .Append(new("concept.example.json", """{"concept": "量子"}""")))
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
        }

        var graph = new AnsweringEngine(SmallGraph.Data);
        var catalogue = OperationCatalogue.Read(folder.FullName, graph.Schema.Schema);
        var tools = new GraphTools(
            new CatalogueExecutor(catalogue, graph.Engine),
            graph.Engine,
            graph.Schema.Schema,
            options.Documents == DocumentPolicy.Automatic,
            ProgramVersion.Text);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        if (log is not null)
            builder.Logging.AddProvider(log);
        CatalogueEndpoints.Add(builder.Services, () => change?.Invoke(tools) ?? tools);
        var app = builder.Build();
        var gate = LoadGate.Of(options);
        app.UseGraphQL(graph.Engine, graph.Schema.Sdl, graph.Schema.Sdl, () => graph.Store.Version.Id, options, gate, catalogue);
        CatalogueEndpoints.Use(app, tools, graph.Schema.Sdl, () => graph.Store.Version.Id, options, gate, _ => { }, descriptions: new NodeDescriptions(
            new CurrentFacts(graph.Store, () => SmallGraph.Data, TimeProvider.System)));
        await app.StartAsync();
        var server = new EndpointServer(app, folder);
        server.Client.BaseAddress = server.Address;
        return server;
    }

    public async Task<HttpResponseMessage> Get(string path, string? accept = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async Task<string> Text(string path, string? accept = null)
    {
        using var response = await Get(path, accept);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> Json(string path) => JsonElement.Parse(await Text(path));

    static readonly Dictionary<int, string> Titles =
        new() { [400] = "Bad request", [404] = "Not found", [405] = "Method not allowed", [406] = "Not acceptable", [503] = "Service unavailable" };

    /// <summary>The problem with which an address is answered, its status and title checked.</summary>
    public async Task<JsonElement> Problem(string path, int status, string? accept = null)
    {
        using var response = await Get(path, accept);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(Titles[status], problem.GetProperty("title").GetString());
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
