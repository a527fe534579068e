using IpGraph.Seed.Drafts;
using IpGraph.Seed.Linking;

namespace IpGraph.Seed.Derivations;

/// <summary>What texts touch and mention: TOUCHES and MENTIONS.</summary>
public static class TextLinks
{
    public static void Derive(GraphDraft draft)
    {
        var touches = draft.Model.FindRelationshipType("TOUCHES");
        var mentions = draft.Model.FindRelationshipType("MENTIONS");
        var texts = new LinkedTexts(draft, touches, mentions);
        if (touches is not null)
            new ConceptLinker(draft, touches, texts).Link();
        if (mentions is not null)
            EntityLinker.Link(draft, mentions, texts);
    }
}
