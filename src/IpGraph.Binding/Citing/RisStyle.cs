using System.Text;
using IpGraph.Graph.Model;

namespace IpGraph.Binding.Citing;

/// <summary>RIS records, one after another; a line each, ended as the format wants it.</summary>
static class RisStyle
{
    public static string Write(IReadOnlyList<CitedWork> works, Language language) =>
        string.Concat(works.Select(work => Write(work, language)));

    static string Write(CitedWork work, Language language)
    {
        var text = new StringBuilder();
        Add("TY", work.Kind == CitedKind.Dataset ? "DATA" : work.Author is null ? "GOVDOC" : "GEN");
        Add("ID", work.Key);
        Add("TI", work.Title);
        Add("T2", work.Container);
        Add("AU", work.Author?.Inverted ?? work.Publisher);
        Add("PB", work.Publisher);
        Add("PY", work.Year);
        Add("DA", work.IssuedOn is { Length: 4 } year ? $"{year}///" : work.IssuedOn is { Length: 7 } month ? $"{month.Replace('-', '/')}//" : work.IssuedOn?.Replace('-', '/'));
        Add("ET", work.Version);
        Add("N1", work.Note(language, "-"));
        Add("LA", work.Written == Language.Ja ? "ja" : "en");
        Add("UR", work.Url);
        Add("ER", "");
        return text.ToString();

        void Add(string tag, string? value)
        {
            if (value is not null)
                text.Append($"{tag}  - {string.Join(' ', value.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))}\r\n");
        }
    }
}
