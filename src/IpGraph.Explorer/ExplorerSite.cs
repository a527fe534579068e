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
    PageRoute[] Routes =>
    [
        new("/nodes/", nodes.AnswerAsync),
        new("/search", SearchPages.AnswerAsync),
        new("/faults", FaultPages.AnswerAsync),
        new("/about", AboutPages.AnswerAsync),
        new("/connections", ConnectionPages.AnswerAsync, ConnectionPages.FormAsync),
        new("/around", SurroundingPages.AnswerAsync),
        new("/matrix", MatrixPages.AnswerAsync),
        new("/matrix/cell", CellPages.AnswerAsync),
        new("/targets", TargetPages.AnswerAsync, TargetPages.FormAsync),
        new("/compare", ComparePages.AnswerAsync, ComparePages.FormAsync),
        new(QueryPath, QueryPages.AnswerAsync),
        new("/", HomePages.AnswerAsync),
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
            return await WriteAsync(ErrorPages.Of(failure, asked, await FormAsync(failure, asked)), asked);
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
        return new PageRequest(services, language, path, request.Query, origin, request.HttpContext.RequestAborted)
        {
            Asked = request.PathBase.Add(request.Path).Value!,
        };
    }

    /// <summary>The form in which something can be mended; null where the page has none, or nothing was refused.</summary>
    async ValueTask<PageForm?> FormAsync(PageFailure failure, PageRequest request)
    {
        if (failure.Status is not (400 or 404) || Routes.FirstOrDefault(route => route.Path == request.Path)?.Form is not { } form)
            return null;
        try
        {
            return await form(request);
        }
        catch (PageFailure)
        {
            return null;
        }
    }

    async Task<PageAnswer> WriteAsync(Page page, PageRequest request) =>
        new(page.Status, request.Language, Encoding.UTF8.GetBytes(page.File?.Content ?? await renderer.RenderAsync(page, request)), page.File);

    ValueTask<Page> FindAsync(PageRequest request)
    {
        foreach (var (path, answer, _) in Routes)
        {
            if (path.EndsWith('/') && path.Length > 1 ? request.Path.StartsWith(path, StringComparison.Ordinal) : request.Path == path)
                return answer(request);
        }

        throw PageFailure.NoPage(request);
    }
}

/// <param name="Path">How the address of the page begins, after the language.</param>
/// <param name="Form">Makes its form with what was given, without refusing any of it; null where it has none.</param>
sealed record PageRoute(string Path, Func<PageRequest, ValueTask<Page>> Answer, Func<PageRequest, ValueTask<PageForm>>? Form = null);

/// <param name="Status">The status of HTTP.</param>
/// <param name="Content">The page, or the file, in UTF-8.</param>
/// <param name="File">What the content is if it is no page.</param>
public sealed record PageAnswer(int Status, Language Language, byte[] Content, PageFile? File);
