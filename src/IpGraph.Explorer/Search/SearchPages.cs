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
            return new Page(request.Language.Say("検索", "Search"), typeof(SearchStart), new() { ["Request"] = request }) { Section = "search" };
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

    static IReadOnlyList<string> ConceptTypes(PageRequest request) =>
        request.Site.Schema.Types.Find("ConceptType") is EnumTypeDefinition types ? [.. types.Values.Select(value => value.Name)] : [];
}
