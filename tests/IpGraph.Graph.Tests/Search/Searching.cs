using IpGraph.Graph.Model;
using IpGraph.Graph.Search;

namespace IpGraph.Graph.Tests.Search;

/// <summary>Searches a few texts, each a node of its own.</summary>
static class Searching
{
    static readonly Property Text = new("text", new PropertyType.String()) { SearchWeight = 1, IsVerbatim = true };

    static readonly Property Name = new("name", new PropertyType.String()) { SearchWeight = 4, IsLabel = true };

    static readonly Property Aliases =
        new("aliases", new PropertyType.String()) { SearchWeight = 2, IsLabel = true, IsList = true };

    static readonly NodeType Note = Type("Note", Text);

    static readonly NodeType Topic = Type("Topic", Name, Aliases);

    static readonly GraphModel Model = new([Note, Topic], [], [], [], []);

    /// <summary>Whether a text is found by a query.</summary>
    public static bool Finds(string query, string text) => Found(query, text).Count == 1;

    /// <summary>The places of the texts that are found, the best first.</summary>
    public static IReadOnlyList<int> Found(string query, params string[] texts)
    {
        var index = new SearchIndexBuilder(Model);
        for (var number = 0; number < texts.Length; number++)
            index.Add(Note, $"Note:{number}", [(Text, texts[number])]);
        return index.Finish().Find(SearchParser.Parse(query)).Documents;
    }

    /// <summary>The ids of what is found among notes and a topic with a name and aliases.</summary>
    public static IReadOnlyList<string> FoundBeside(string[] labels, string query, params string[] texts)
    {
        var index = new SearchIndexBuilder(Model);
        for (var number = 0; number < texts.Length; number++)
            index.Add(Note, $"Note:{number}", [(Text, texts[number])]);
        index.Add(Topic, "Topic:a", [(Name, labels[0]), .. labels.Skip(1).Select(alias => (Aliases, alias))]);
        var finished = index.Finish();
        return [.. finished.Find(SearchParser.Parse(query)).Documents.Select(finished.IdOf)];
    }

    /// <summary>What is marked in a text, between square brackets.</summary>
    public static string Marked(string query, string text)
    {
        var index = new SearchIndexBuilder(Model);
        index.Add(Note, "Note:0", [(Text, text)]);
        var fragments = index.Finish().Find(SearchParser.Parse(query)).Highlighter.Mark(text);
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        foreach (var (start, end) in fragments.SelectMany(fragment => fragment.Hits).Reverse())
        {
            runes.Insert(end, "]");
            runes.Insert(start, "[");
        }

        return string.Concat(runes);
    }

    static NodeType Type(string name, params Property[] properties) =>
        new() { Name = name, InterfaceNames = [], Properties = properties };
}
