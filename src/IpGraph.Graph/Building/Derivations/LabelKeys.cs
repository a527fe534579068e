using IpGraph.Graph.Building.Linking;

namespace IpGraph.Graph.Building.Derivations;

/// <summary>The forms by which a concept is looked up: its name and aliases without regard to width and
/// case.</summary>
public static class LabelKeys
{
    public static void Derive(GraphDraft draft)
    {
        foreach (var node in draft.Nodes.Where(node => node.Type.FindProperty("labelKeys") is not null))
            node.Values["labelKeys"] = LinkedTexts.LabelsOf(node)
                .Select(label => JapaneseText.Key(label.Text))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList<object>();
    }
}
