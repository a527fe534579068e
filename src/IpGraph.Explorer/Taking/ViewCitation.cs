using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Explorer.Taking;

/// <summary>How a page that is no node is cited: its title as a view of the dataset, with the version and its permanent
/// address.</summary>
static class ViewCitation
{
    static readonly BilingualText Title = new("How this view is cited", "このページの引用の仕方");

    static readonly byte[] Document =
        """
        query ViewCitation($title: String!, $url: String!, $language: Language!) {
          dataset {
            text: citation(title: $title, url: $url, language: $language)
            bibTex: citation(style: BIBTEX, title: $title, url: $url, language: $language)
            ris: citation(style: RIS, title: $title, url: $url, language: $language)
          }
        }

        """u8.ToArray();

    /// <summary>The page with its citation, if it shows data and says nothing of its own.</summary>
    public static async ValueTask<Page> AddAsync(Page page, PageRequest request)
    {
        if (page.Citation is not null || page.Questions.Count == 0)
            return page;
        var url = request.Origin + request.In(request.Language);
        var answer = await request.AskAsync(Title, Document, new { title = page.Title, url, language = request.Language.Name() });
        var dataset = answer.Data.GetProperty("dataset");
        return page with
        {
            Citation = new Citation(
                dataset.GetProperty("text").GetString()!, dataset.GetProperty("bibTex").GetString()!, dataset.GetProperty("ris").GetString()!),
        };
    }
}
