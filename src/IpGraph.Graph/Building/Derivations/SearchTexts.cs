using IpGraph.Graph.Building.Linking;

namespace IpGraph.Graph.Building.Derivations;

/// <summary>What full-text search looks into: a node's searchable values, and the names of what it is about.</summary>
/// <remarks>One normalised text a node, so that every store finds the same: a word is found where it stands in the text.
/// The names of concepts let English words find Japanese texts.</remarks>
public static class SearchTexts
{
    public const string Property = "searchText";

    public static void Derive(GraphDraft draft)
    {
        var concepts = draft.RelationshipsOf("ABOUT").ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        foreach (var node in draft.Nodes.Where(node => node.Type.FindProperty(Property) is not null))
        {
            var own = SearchedValues(node);
            var about = concepts[node.Id].Select(draft.FindNode).OfType<DraftNode>().SelectMany(LabelsOf);
            node.Values[Property] = string.Join('\n', own.Concat(about).Select(JapaneseText.Key).Distinct(StringComparer.Ordinal));
        }
    }

    static IEnumerable<string> SearchedValues(DraftNode node) =>
        node.Type.Properties.Where(property => property.SearchWeight is not null)
            .SelectMany(property => Texts(node.Values.GetValueOrDefault(property.Name)));

    static IEnumerable<string> LabelsOf(DraftNode concept) =>
        LinkedTexts.LabelsOf(concept).Select(label => label.Text);

    static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IReadOnlyList<object> list => list.OfType<string>(),
        _ => [],
    };
}
