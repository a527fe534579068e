using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Asking;

/// <summary>What the values of enums and the types of nodes are called.</summary>
public sealed class Vocabulary
{
    readonly Dictionary<(string Name, string Value), (string Japanese, string English)> terms = [];

    Vocabulary(JsonElement vocabularies)
    {
        foreach (var vocabulary in vocabularies.EnumerateArray())
        {
            foreach (var term in vocabulary.GetProperty("terms").EnumerateArray())
            {
                terms[(vocabulary.GetProperty("name").GetString()!, term.GetProperty("value").GetString()!)] =
                    (term.GetProperty("ja").GetString()!, term.GetProperty("en").GetString()!);
            }
        }
    }

    /// <summary>What a value is called; the value itself where it has no name.</summary>
    /// <param name="name">The name of the enum; <c>Unit</c> for units.</param>
    public string Word(string name, string value, Language language) =>
        terms.TryGetValue((name, value), out var words) ? language.Say(words.Japanese, words.English) : value;

    /// <summary>The values that an enum has.</summary>
    public IEnumerable<string> ValuesOf(string name) =>
        terms.Keys.Where(term => term.Name == name).Select(term => term.Value);

    /// <summary>The words of this server, which follow from its schema and do not change while it runs.</summary>
    public static async ValueTask<Vocabulary> ReadAsync(PageRequest request) =>
        request.Site.Vocabulary ??= new Vocabulary((await request.AskAsync("vocabularies")).Data.GetProperty("vocabularies"));
}
