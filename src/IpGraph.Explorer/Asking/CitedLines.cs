using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Asking;

/// <summary>The lines of a document that state something.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Words">Such as <c>lines 167–168, 198</c>.</param>
public sealed record CitedLines(string Document, string Words)
{
    /// <param name="citations">Each with <c>document</c>, <c>fromLine</c> and <c>toLine</c>.</param>
    public static IEnumerable<CitedLines> Of(JsonElement citations, Language language) =>
        from citation in citations.EnumerateArray()
        orderby citation.GetProperty("fromLine").GetInt32()
        group Span(citation) by citation.GetProperty("document").GetString()! into spans
        let isOne = spans.Count() == 1 && !spans.First().Contains('–')
        select new CitedLines(spans.Key, language.Say("行 ", isOne ? "line " : "lines ") + string.Join(language.Say("、", ", "), spans));

    static string Span(JsonElement citation)
    {
        var (from, to) = (citation.GetProperty("fromLine").GetInt32(), citation.GetProperty("toLine").GetInt32());
        return from == to ? $"{from}" : $"{from}–{to}";
    }
}
