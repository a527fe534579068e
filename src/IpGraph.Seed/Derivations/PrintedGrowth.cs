using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Puts the change that a document prints, an observation of its own, beside the value that changed.</summary>
public static class PrintedGrowth
{
    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindRelationshipType("CHANGE_OF") is null)
            return;
        var observations = draft.RelationshipsOf("HAS_OBSERVATION")
            .ToLookup(link => link.From, link => draft.FindNode(link.To)!);
        foreach (var link in draft.RelationshipsOf("CHANGE_OF"))
        {
            if (draft.FindNode(link.From)!.Text("unit") != "percent")
                continue;
            foreach (var change in observations[link.From])
            {
                foreach (var changed in observations[link.To].Where(node => node.Number("year") == change.Number("year")))
                    changed.Values["printedGrowth"] = change.Values["value"];
            }
        }
    }
}
