using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.About;

/// <summary>The page that says what this is: sources, terms, method, how to cite, versions.</summary>
public static class AboutPages
{
    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var answer = await request.AskAsync("about-dataset", new { language = request.Language.Name() });
        var dataset = answer.Data.GetProperty("dataset");
        return new Page(
            request.Language.Say("このサイトについて", "About"),
            typeof(AboutPage),
            new() { ["Request"] = request, ["Data"] = answer.Data, ["Words"] = await Vocabulary.ReadAsync(request) })
        {
            Section = "about",
            Questions = [answer.Question],
            Citation = new Citation(
                dataset.GetProperty("text").GetString()!,
                dataset.GetProperty("bibTex").GetString()!,
                dataset.GetProperty("ris").GetString()!),
        };
    }
}
