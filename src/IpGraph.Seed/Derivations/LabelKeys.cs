using IpGraph.Graph.Text;
using IpGraph.Seed.Drafts;
using IpGraph.Seed.Linking;

namespace IpGraph.Seed.Derivations;

/// <summary>The forms by which a concept is looked up: its name, aliases and hidden labels without regard to
/// width and case.</summary>
public static class LabelKeys
{
    public static void Derive(GraphDraft draft)
    {
        foreach (var node in draft.Nodes.Where(node => node.Type.FindProperty("labelKeys") is not null))
        {
            node.Values["labelKeys"] = LinkedTexts.LabelsOf(node, property => property.IsLabel || property.IsLookup)
                .Select(label => JapaneseText.Key(label.Text))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList<object>();
        }
    }
}
