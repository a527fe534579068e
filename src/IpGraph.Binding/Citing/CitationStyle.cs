using System.Diagnostics;
using IpGraph.Graph.Model;

namespace IpGraph.Binding.Citing;

/// <summary>The forms in which works are cited.</summary>
enum CitationStyle
{
    Text,
    BibTeX,
    Ris,
    CslJson,
}

static class CitationStyles
{
    /// <summary>The names of the public enum, with what each is.</summary>
    public static IReadOnlyList<(string Name, CitationStyle Style, string Description)> All { get; } =
    [
        ("TEXT", CitationStyle.Text, "A sentence, for a footnote."),
        ("BIBTEX", CitationStyle.BibTeX, "BibTeX entries, one for each cited document."),
        ("RIS", CitationStyle.Ris, "RIS records, one for each cited document, for reference managers."),
        ("CSL_JSON", CitationStyle.CslJson, "CSL-JSON: a list with one item for each cited document, as text."),
    ];

    public static CitationStyle Named(string name) => All.First(style => style.Name == name).Style;

    public static string Write(CitationStyle style, IReadOnlyList<CitedWork> works, Language language) => style switch
    {
        CitationStyle.Text => TextStyle.Write(works, language),
        CitationStyle.BibTeX => BibTeXStyle.Write(works, language),
        CitationStyle.Ris => RisStyle.Write(works, language),
        CitationStyle.CslJson => CslJsonStyle.Write(works, language),
        _ => throw new UnreachableException(style.ToString()),
    };
}
