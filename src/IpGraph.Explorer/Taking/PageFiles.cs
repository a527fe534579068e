using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Neighborhoods;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Taking;

/// <summary>What readers take away from a page: the address of the page with the suffix of the file after its path.</summary>
public static class PageFiles
{
    const string Svg = ".svg";
    const string Gexf = ".gexf";
    const string Json = ".json";
    const string Csv = ".csv";
    const string SheetType = "text/csv; charset=utf-8; header=present";

    static readonly string[] Suffixes = [Svg, Gexf, Json, Csv];

    /// <summary>Parts an address into that of the page and the suffix of the file, which is empty for the page itself.</summary>
    public static (string Path, string Suffix) Part(string path) =>
        Suffixes.FirstOrDefault(suffix => path.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix
            ? (path[..^suffix.Length], suffix)
            : (path, "");

    /// <summary>The file in place of the page.</summary>
    /// <exception cref="PageFailure">The page has no such file.</exception>
    public static async ValueTask<Page> TakeAsync(Page page, string suffix, PageRequest request) => page with
    {
        File = suffix switch
        {
            Svg when Figure(page, request) is { } figure => File(
                page, request, suffix, "image/svg+xml", SvgFile.Write(figure.Picture, request.Origin, request.Origin + request.In(request.Language), request.Language)),
            Gexf when page.Graph is { } graph => File(page, request, suffix, "application/gexf+xml", GexfFile.Write(graph, request.Origin)),
            Csv when page.Sheet is { } sheet => File(page, request, suffix, SheetType, await sheet()),
            Json when Data(page) is { } answer => File(page, request, suffix, "application/json", AnswerFiles.Json(answer)),
            Csv when Data(page) is { } answer => File(page, request, suffix, SheetType, AnswerFiles.Csv(answer, request.Site.Schema)),
            _ => throw PageFailure.NoPage(request),
        },
    };

    /// <summary>The list and the drawings of a page as files.</summary>
    public static IEnumerable<AlternateForm> Offered(Page page, PageRequest request)
    {
        if (page.Sheet is not null)
            yield return new AlternateForm("CSV", "text/csv", request.As(Csv));
        for (var number = 1; number <= page.Figures.Count; number++)
        {
            var name = page.Figures.Count == 1 ? "SVG" : request.Language.Say($"SVG：{page.Figures[number - 1].Title}", $"SVG: {page.Figures[number - 1].Title}");
            yield return new AlternateForm(name, "image/svg+xml", request.As(Svg, number));
        }

        if (page.Graph is not null)
            yield return new AlternateForm("GEXF", "application/gexf+xml", request.As(Gexf));
    }

    static DrawnFigure? Figure(Page page, PageRequest request) => page.Figures.ElementAtOrDefault((request.Count("figure") ?? 1) - 1);

    static Question? Data(Page page) => page.Questions.FirstOrDefault() is { Files: not null } main ? main : null;

    static PageFile File(Page page, PageRequest request, string suffix, string type, string content)
    {
        var name = page.FileName ?? request.Path.Trim('/')["nodes/".Length..];
        return new PageFile(Plain(name) + suffix, type, content);
    }

    /// <summary>A name that every system takes.</summary>
    static string Plain(string name) =>
        string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' ? character : '-'));
}
