using IpGraph.Graph.Text;
using IpGraph.Seed.Drafts;
using IpGraph.Seed.Linking;

namespace IpGraph.Seed.Derivations;

/// <summary>Which nodes have a label in common: SHARES_LABEL, so that a word that names several things leads to all of
/// them.</summary>
public static class Namesakes
{
    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindRelationshipType("SHARES_LABEL") is not { } type)
            return;
        var labels = draft.Nodes
            .SelectMany(node => LinkedTexts.LabelsOf(node, property => property.IsLabel || property.IsLookup))
            .ToLookup(label => JapaneseText.Key(label.Text), StringComparer.Ordinal);
        foreach (var alike in labels.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var nodes = alike.Select(label => draft.FindNode(label.NodeId)!).Distinct()
                .OrderNaturallyBy(node => node.Id).ToList();
            foreach (var (first, place) in nodes.Select((node, place) => (node, place)))
            {
                foreach (var second in nodes.Skip(place + 1))
                {
                    if (type.Ends.Contains((first.Type.Name, second.Type.Name)))
                        Relate(draft.Relate(type, first.Id, second.Id), alike.First(label => label.NodeId == first.Id).Text);
                }
            }
        }
    }

    static void Relate(DraftRelationship link, string label)
    {
        if (link.Values.TryGetValue("labels", out var labels))
            ((List<object>)labels).Add(label);
        else
            link.Values["labels"] = new List<object> { label };
    }
}
