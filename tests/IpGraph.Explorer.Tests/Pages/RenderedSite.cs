using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IpGraph.Binding;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL;
using IpGraph.Operations;
using IpGraph.Seed.Building;
using IpGraph.Seed.Reading;
using IpGraph.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>The pages of the site over a graph, without a server.</summary>
public sealed class RenderedSite
{
    readonly ExplorerSite site;
    readonly HtmlParser parser = new();

    /// <param name="executor">What answers; the engine itself without one.</param>
    /// <param name="hasQueryPage">Whether there is a page to write queries.</param>
    public RenderedSite(AnsweringEngine engine, IRequestExecutor? executor = null, bool hasQueryPage = true)
    {
        var asked = executor ?? engine.Engine;
        Catalogue = OperationCatalogue.Read(Path.Combine(Golden.Root(), "operations"), engine.Schema.Schema);
        var services = new SiteServices(
            new CatalogueExecutor(Catalogue, asked), asked, engine.Schema.Schema, () => engine.Store.Version.Id)
        {
            Report = Mistakes.Add,
            HasQueryPage = hasQueryPage,
        };
        site = new ExplorerSite(services, new ServiceCollection().BuildServiceProvider());
        Engine = engine;
    }

    public AnsweringEngine Engine { get; }

    public OperationCatalogue Catalogue { get; }

    /// <summary>What went wrong by our own mistake.</summary>
    public List<Exception> Mistakes { get; } = [];

    /// <summary>The site over the seed, with more in the model and in the seed if given.</summary>
    public static RenderedSite OfSeed(string moreModel = "", params (string Path, string Text)[] moreSeed)
    {
        var model = File.ReadAllText(Path.Combine(Golden.Root(), "schema", "model.graphql")) + moreModel;
        var folder = Path.Combine(Golden.Root(), "seed");
        var files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new SeedFile(Path.GetRelativePath(folder, path), File.ReadAllBytes(path)))
            .Concat(moreSeed.Select(more => new SeedFile(more.Path, System.Text.Encoding.UTF8.GetBytes(more.Text))));
        var result = SeedGraphs.Build(ModelReader.Read(model), SeedReader.Read(files));
        return new RenderedSite(new AnsweringEngine(
            result.Graph ?? throw new InvalidOperationException(string.Join('\n', result.Problems))));
    }

    /// <param name="address">A path that begins with a language, with its query string: <c>/ja/search?q=量子</c>.</param>
    public async Task<(int Status, string Html)> Text(string address)
    {
        var request = new DefaultHttpContext().Request;
        var parts = address.Split('?', 2);
        request.Scheme = "http";
        request.Path = parts[0];
        request.Host = new HostString("ip.example.org");
        request.QueryString = parts.Length == 2 ? new QueryString($"?{parts[1]}") : default;
        var language = LanguageWords.Find(parts[0].Split('/')[1])!.Value;
        var answer = await site.AnswerAsync(language, parts[0][3..], request);
        return (answer.Status, System.Text.Encoding.UTF8.GetString(answer.Content));
    }

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> Page(string address, int status = 200)
    {
        var (found, html) = await Text(address);
        Assert.True(found == status, $"{address} is {found}");
        return parser.ParseDocument(html);
    }
}

/// <summary>The site over the seed as it is, built once for all tests.</summary>
public sealed class SeedSite
{
    readonly Lazy<RenderedSite> site = new(() => RenderedSite.OfSeed());

    public RenderedSite Site => site.Value;
}

[CollectionDefinition(nameof(SeedSite))]
public sealed class SeedSiteGroup : ICollectionFixture<SeedSite>;
