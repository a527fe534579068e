using System.Globalization;

namespace IpGraph.Graph.Costs;

/// <summary>The pages of a query with what comes through each of them, kept only for a query that is refused or explained.
/// </summary>
sealed class PageLog
{
    readonly List<(string Argument, int Size, string Path, double Cost)> pages = [];

    /// <param name="argument">The argument to be lowered.</param>
    /// <param name="path">The response names that lead to the list.</param>
    /// <param name="cost">What comes through the page in the whole answer.</param>
    public void Add(string argument, int size, string path, double cost) => pages.Add((argument, size, path, cost));

    public string? Heaviest(double whole)
    {
        var heavy = pages.Where(page => page.Cost >= whole / 2).ToList();
        if (heavy.Count == 0)
            heavy = [.. pages.OrderByDescending(page => page.Cost).Take(1)];
        return heavy.Count == 0 ? null : Describe(heavy.MaxBy(page => page.Size));
    }

    /// <summary>One line for each page, the dearest first.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        .. pages.OrderByDescending(page => page.Cost).Select(page => string.Create(
            CultureInfo.InvariantCulture, $"{page.Cost:0.##} through \"{page.Argument}\" of {page.Path}, which is {page.Size}")),
    ];

    static string Describe((string Argument, int Size, string Path, double Cost) page) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{page.Argument}\" of {page.Path}, which is {page.Size}");
}
