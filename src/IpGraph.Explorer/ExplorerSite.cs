using System.Text;
using IpGraph.Explorer.About;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Compare;
using IpGraph.Explorer.Connections;
using IpGraph.Explorer.Errors;
using IpGraph.Explorer.Faults;
using IpGraph.Explorer.Frame;
using IpGraph.Explorer.Home;
using IpGraph.Explorer.Matrix;
using IpGraph.Explorer.Nodes;
using IpGraph.Explorer.Queries;
using IpGraph.Explorer.Search;
using IpGraph.Explorer.Taking;
using IpGraph.Explorer.Targets;
using IpGraph.Explorer.Wording;
using IpGraph.Operations.Catalogue;
using Microsoft.AspNetCore.Http;

namespace IpGraph.Explorer;

/// <summary>The pages of the graph for people: finds the page of an address and writes it as HTML.</summary>
public sealed class ExplorerSite(SiteServices services, IServiceProvider provider)
{
    /// <summary>The page to write and send queries, after the language; it is also what browsers find at
    /// <c>/graphql</c>.</summary>
    public const string QueryPath = "/query";

    readonly PageRenderer renderer = new(provider);
    readonly NodePages nodes = new(services.Schema);

    /// <summary>The pages, each by how its address begins. Longer beginnings come first.</summary>
    (string Path, Func<PageRequest, ValueTask<Page>> Answer)[] Routes =>
    [
        ("/nodes/", nodes.AnswerAsync),
        ("/search", SearchPages.AnswerAsync),
        ("/faults", FaultPages.AnswerAsync),
        ("/about", AboutPages.AnswerAsync),
        ("/connections", ConnectionPages.AnswerAsync),
        ("/around", SurroundingPages.AnswerAsync),
        ("/matrix", MatrixPages.AnswerAsync),
        ("/matrix/cell", CellPages.AnswerAsync),
        ("/targets", TargetPages.AnswerAsync),
        ("/compare", ComparePages.AnswerAsync),
        (QueryPath, QueryPages.AnswerAsync),
        ("/", HomePages.AnswerAsync),
    ];

    /// <param name="language">The language of the page.</param>
    /// <param name="path">The address after the language, beginning with a slash.</param>
    /// <param name="request">The query string and the origin are taken from it.</param>
    public async ValueTask<PageAnswer> AnswerAsync(Language language, string path, HttpRequest request)
    {
        var (page, suffix) = PageFiles.Part(path);
        var asked = Asked(language, page, request);
        try
        {
            var found = await FindAsync(asked);
            if (suffix.Length > 0)
                found = await PageFiles.TakeAsync(found, suffix, asked);
            if (!found.TakesAnyParameter)
                asked.RefuseUnknownParameters();
            return await WriteAsync(found.File is null ? await ViewCitation.AddAsync(found, asked) : found, asked);
        }
        catch (PageFailure failure)
        {
            return await WriteAsync(ErrorPages.Of(failure, asked), asked);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            services.Report(mistake);
            return await WriteAsync(ErrorPages.Of(new PageFailure(500, null, BilingualText.Empty), asked), asked);
        }
    }

    /// <summary>A page that says why nobody looked for the one that was asked for. It needs no data.</summary>
    /// <param name="code">What went wrong, such as <c>OVERLOADED</c>.</param>
    /// <param name="detail">What is wrong and what to do.</param>
    public Task<PageAnswer> RefuseAsync(Language language, string path, HttpRequest request, int status, string code, BilingualText detail)
    {
        var asked = Asked(language, path, request);
        return WriteAsync(ErrorPages.Of(new PageFailure(status, code, detail), asked), asked);
    }

    PageRequest Asked(Language language, string path, HttpRequest request)
    {
        var origin = services.PublicUrl.Length > 0 ? services.PublicUrl : $"{request.Scheme}://{request.Host}{request.PathBase}";
        return new PageRequest(services, language, path, request.Query, origin, request.HttpContext.RequestAborted);
    }

    async Task<PageAnswer> WriteAsync(Page page, PageRequest request) =>
        new(page.Status, request.Language, Encoding.UTF8.GetBytes(page.File?.Content ?? await renderer.RenderAsync(page, request)), page.File);

    ValueTask<Page> FindAsync(PageRequest request)
    {
        foreach (var (path, answer) in Routes)
        {
            if (path.EndsWith('/') && path.Length > 1 ? request.Path.StartsWith(path, StringComparison.Ordinal) : request.Path == path)
                return answer(request);
        }

        throw PageFailure.NotFound(request.Path);
    }
}

/// <param name="Status">The status of HTTP.</param>
/// <param name="Content">The page, or the file, in UTF-8.</param>
/// <param name="File">What the content is if it is no page.</param>
public sealed record PageAnswer(int Status, Language Language, byte[] Content, PageFile? File);
