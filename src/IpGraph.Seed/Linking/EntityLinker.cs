using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Linking;

/// <summary>Links contents to the bodies and instruments that their own texts name.</summary>
public static class EntityLinker
{
    public static void Link(GraphDraft draft, RelationshipType mentions, LinkedTexts texts)
    {
        foreach (var content in texts.Contents.Select(id => draft.FindNode(id)!))
        {
            foreach (var group in texts.SpansIn(content.Id).GroupBy(span => span.Label.NodeId))
            {
                if (mentions.Ends.Contains((content.Type.Name, draft.FindNode(group.Key)!.Type.Name)))
                    Evidence.Add(draft.Relate(mentions, content.Id, group.Key), group);
            }
        }
    }
}
