using System.Text;
using IpGraph.Graph.Model;

namespace IpGraph.Binding.Citing;

/// <summary>BibTeX entries; every character that TeX would read as a command is written so that it prints as itself.</summary>
static class BibTeXStyle
{
    static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(IReadOnlyList<CitedWork> works, Language language) =>
        string.Join("\n\n", works.Select(work => Write(work, language)));

    static string Write(CitedWork work, Language language)
    {
        var text = new StringBuilder($"@misc{{{KeyOf(work.Key)}");
        Add("title", $"{{{Escape(work.Title)}}}");
        if (work.Author is { } person)
            Add("author", Escape(person.Inverted));
        else if (work.Publisher is { } publisher)
            Add("author", $"{{{Escape(publisher)}}}");
        if (work.Container is { } container)
            Add("howpublished", Escape(container));
        if (work.IssuedOn is { } date)
        {
            Add("year", date[..4]);
            if (date.Length > 4)
                text.Append($",\n  month = {Months[int.Parse(date.AsSpan(5, 2)) - 1]}");
        }

        if (work.Note(language, "--") is { } note)
            Add("note", note);
        if (work.Version is { } version)
            Add("version", Escape(version));
        if (work.Url is { } url)
            Add("url", url);
        Add("language", work.Written == Language.Ja ? "japanese" : "english");
        return text.Append("\n}").ToString();

        void Add(string name, string value) => text.Append($",\n  {name} = {{{value}}}");
    }

    static string KeyOf(string key) => string.Concat(key.Select(character =>
        char.IsAsciiLetterOrDigit(character) || character is ':' or '-' or '_' ? character : '-'));

    static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => $"\\{character}",
                '\n' or '\r' or '\t' => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
