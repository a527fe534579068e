using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Building.Derivations;
using IpGraph.Graph.Building.Linking;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>Turns the words of a search into conditions on the searched text, one a word.</summary>
static class SearchWords
{
    public static IEnumerable<Filter> Conditions(NodeShapeType type, string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(JapaneseText.Key).Where(word => word.Length > 0).Distinct().ToList();
        if (words.Count == 0)
            throw BindingErrors.NoWords();
        if (words.Count > RootFields.WordsMax)
            throw BindingErrors.TooManyWords(words.Count, RootFields.WordsMax);
        var text = type.FindProperty(SearchTexts.Property)!;
        return words.Select(word => new Filter.Compare(text, Comparison.Contains, word));
    }
}
