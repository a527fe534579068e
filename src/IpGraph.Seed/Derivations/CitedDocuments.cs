using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Which documents a node is stated in: CITES, one for each document that its citations name.</summary>
public static class CitedDocuments
{
    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindRelationshipType("CITES") is not { } cites)
            return;
        foreach (var node in draft.Nodes)
        {
            foreach (var places in Citations(node).GroupBy(citation => (string)citation["document"], StringComparer.Ordinal))
                draft.Relate(cites, node.Id, places.Key).Values["citations"] = places.ToList<object>();
        }
    }

    static IEnumerable<IReadOnlyDictionary<string, object>> Citations(DraftNode node) =>
        (node.Values.GetValueOrDefault("citations") as IReadOnlyList<object> ?? []).OfType<IReadOnlyDictionary<string, object>>();
}
