using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Faults;

/// <summary>The known faults of the documents, with both readings.</summary>
public static class FaultPages
{
    /// <summary>How many faults stand on a page.</summary>
    public const int FaultsOnPage = 50;

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var answer = await request.AskAsync("faults", new { kind = request.Parameter("kind"), first = FaultsOnPage, after = request.Parameter("after") });
        var documents = (await request.AskAsync("documents", new { first = 100 })).Data.GetProperty("documents").GetProperty("nodes");
        var titles = documents.EnumerateArray().ToDictionary(
            document => document.GetProperty("id").GetString()!,
            document => document.GetProperty(request.Language.Say("title", "titleEn")).GetString()!);
        return new Page(
            request.Language.Say("資料の疑義", "Known faults of the documents"),
            typeof(FaultPage),
            new() { ["Request"] = request, ["Faults"] = answer.Data.GetProperty("faults"), ["Titles"] = titles, ["Words"] = await Vocabulary.ReadAsync(request) })
        {
            Section = "faults",
            Questions = [answer.Question],
        };
    }
}
