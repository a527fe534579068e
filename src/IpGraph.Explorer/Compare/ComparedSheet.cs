using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.Operations.Tables;

namespace IpGraph.Explorer.Compare;

/// <summary>What a comparison lists, as a table: a row for each pair, or for each measure that nothing in the other edition
/// belongs to, those of all pages.</summary>
static class ComparedSheet
{
    /// <summary>How many the operation gives at once.</summary>
    const int AtOnce = 100;

    static readonly string[] OfPairs = ["earlier.id", "earlier.label", "change", "later.id", "later.label", "between", "move", "kept", "gained", "lost"];
    static readonly string[] Sides = ["earlier", "later"];
    static readonly string[] OfMeasures = ["edition", "id", "label", "change"];

    public static async ValueTask<string> WriteAsync(PageRequest request, CompareView view)
    {
        var rows = new List<IReadOnlyList<string?>>();
        for (var (skip, count) = (0, 1); skip < count; skip += AtOnce)
        {
            var compared = (await ComparePages.AskAsync(request, view with { Skip = skip }, AtOnce)).Data.GetProperty("compare");
            count = ComparePages.Count(compared, view);
            rows.AddRange(view.IsOfPairs ? Pairs(compared, request.Language) : Measures(compared, view, request.Language));
        }

        return CsvTable.Write(view.IsOfPairs ? OfPairs : OfMeasures, rows);
    }

    static IEnumerable<IReadOnlyList<string?>> Pairs(JsonElement compared, Language language) =>
        from pair in compared.GetProperty("continuations").EnumerateArray()
        let earlier = pair.GetProperty("earlier")
        let later = pair.GetProperty("later")
        select (IReadOnlyList<string?>)
        [
            Text(earlier, "id"), Label(earlier, language), Text(pair, "change"), Text(later, "id"), Label(later, language),
            string.Join(", ", ComparedWords.Between(pair).Select(node => Text(node, "id"))), Text(pair, "move"),
            Entries(pair, "kept", language), Entries(pair, "gained", language), Entries(pair, "lost", language),
        ];

    static IEnumerable<IReadOnlyList<string?>> Measures(JsonElement compared, CompareView view, Language language) =>
        from change in compared.GetProperty("changes").EnumerateArray()
        where Text(change, "change") == view.Change
        from side in Sides
        from node in change.GetProperty(side).EnumerateArray()
        select (IReadOnlyList<string?>)[$"{compared.GetProperty(side).GetProperty("year")}", Text(node, "id"), Label(node, language), view.Change];

    static string Entries(JsonElement pair, string name, Language language) => string.Join(language.Say("、", ", "),
        pair.GetProperty(name).EnumerateArray().Select(entry => ComparedWords.Entry(entry, language)));

    static string Label(JsonElement node, Language language) => ComparedWords.Label(node, language);

    static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
