using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL.Types;

namespace IpGraph.Explorer.Search;

/// <summary>What was found for some words, with facets to narrow it.</summary>
public static class SearchPages
{
    /// <summary>How many hits stand on a page.</summary>
    public const int HitsOnPage = 20;

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var words = await Vocabulary.ReadAsync(request);
        var choice = await SearchChoice.ReadAsync(request, [.. words.ValuesOf("NodeType")]);
        if (choice.Query is null)
            return await StartAsync(request, choice, words);
        var answer = await request.AskAsync("find", new
        {
            query = choice.Query,
            where = choice.Where,
            language = request.Language.Name(),
            first = HitsOnPage,
            after = request.Parameter("after"),
        });
        if (choice.Field is { } field && answer.Data.GetProperty("search").GetProperty("totalCount").GetInt32() == 0)
            await NodeName.RequireAsync(request, [field]);
        var about = await FoundConcept.OfAsync(request, choice.Query, answer.Data.GetProperty("search"), ConceptTypes(request));
        return new Page(
            request.Language.Say($"「{choice.Query}」の検索結果", $"Search for “{choice.Query}”"),
            typeof(SearchPage),
            new() { ["Request"] = request, ["Choice"] = choice, ["Found"] = answer.Data.GetProperty("search"), ["Words"] = words, ["About"] = about })
        {
            Section = "search",
            Questions = [answer.Question],
        };
    }

    /// <summary>No words are given yet; what was chosen stays so until they are.</summary>
    static async ValueTask<Page> StartAsync(PageRequest request, SearchChoice choice, Vocabulary words) => new(
        request.Language.Say("検索", "Search"),
        typeof(SearchStart),
        new() { ["Request"] = request, ["Choice"] = choice, ["Kept"] = await KeptAsync(request, choice, words) })
    {
        Section = "search",
        KeptInSearch = choice.Narrowing,
    };

    /// <summary>What was chosen, in words, each with the same search without it.</summary>
    static async ValueTask<IReadOnlyList<(string Words, SearchChoice Without)>> KeptAsync(PageRequest request, SearchChoice choice, Vocabulary words)
    {
        var kept = new List<(string, SearchChoice)>();
        if (choice.Type is { } type)
            kept.Add((words.Word("NodeType", type, request.Language), choice with { Type = null }));
        if (choice.Year is { } year)
            kept.Add((request.Language.Say($"{year}年", $"{year}"), choice with { Year = null }));
        if (choice.Field is { } field)
            kept.Add((await NodeName.LabelAsync(request, field), choice with { Field = null }));
        return kept;
    }

    static IReadOnlyList<string> ConceptTypes(PageRequest request) =>
        request.Site.Schema.Types.Find("ConceptType") is EnumTypeDefinition types ? [.. types.Values.Select(value => value.Name)] : [];
}
