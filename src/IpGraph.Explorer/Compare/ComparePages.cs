using System.Globalization;
using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Compare;

/// <summary>What became of the measures of an edition in a later one.</summary>
public static class ComparePages
{
    /// <summary>How many continuations, or how many measures of each edition, stand on a page.</summary>
    public const int Shown = 20;

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var view = await CompareView.ReadAsync(request);
        var answer = await AskAsync(request, view, Shown);
        var compared = answer.Data.GetProperty("compare");
        if (view.Skip > 0 && view.Skip >= Count(compared, view))
            throw PageFailure.BeyondEnd("skip", view.Skip, Count(compared, view));
        return new Page(
            request.Language.Say($"{view.From}年と{view.To}年の施策の比較", $"Measures of {view.From} and {view.To} compared"),
            typeof(ComparePage),
            new()
            {
                ["Request"] = request,
                ["View"] = view,
                ["Years"] = await Editions.ReadAsync(request),
                ["Compared"] = compared,
            })
        {
            Section = "compare",
            Questions = [answer.Question],
            Sheet = () => ComparedSheet.WriteAsync(request, view),
            FileName = string.Join('-', new[] { "compare", $"{view.From}", $"{view.To}", view.Change, view.Move }.OfType<string>()),
        };
    }

    /// <summary>The form with what was given.</summary>
    public static async ValueTask<PageForm> FormAsync(PageRequest request) => new(typeof(CompareForm), new()
    {
        ["Request"] = request,
        ["Years"] = await Editions.ReadAsync(request),
        ["From"] = Year(request, "from", CompareView.FromDefault),
        ["To"] = Year(request, "to", CompareView.ToDefault),
    });

    static int Year(PageRequest request, string parameter, int usual) =>
        int.TryParse(request.Typed(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : usual;

    /// <param name="first">How many pairs, or measures of each edition, are wanted after those that the view passes over.</param>
    public static ValueTask<Answer> AskAsync(PageRequest request, CompareView view, int first) => request.AskAsync("compare-editions", new
    {
        from = view.From,
        to = view.To,
        change = view.Change,
        move = view.Move,
        first,
        skip = view.Skip,
    }, table: view.IsOfPairs ? "compare.continuations" : "compare.changes");

    /// <summary>How many pairs, or how many measures of one edition, the pages of a view have together.</summary>
    public static int Count(JsonElement compared, CompareView view) => view.IsOfPairs
        ? compared.GetProperty("continuationCount").GetInt32()
        : compared.GetProperty("changes").EnumerateArray().Where(each => each.GetProperty("change").GetString() == view.Change)
            .Max(each => Math.Max(each.GetProperty("earlierCount").GetInt32(), each.GetProperty("laterCount").GetInt32()));
}
