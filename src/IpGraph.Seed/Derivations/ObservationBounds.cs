using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>What the true value of an observation is at least and at most, as far as its print says.</summary>
public static class ObservationBounds
{
    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindNodeType("Observation") is not { } type || type.FindProperty("lowerBound") is null)
            return;
        foreach (var node in draft.Nodes.Where(node => node.Type == type))
        {
            var (value, qualifier) = (node.Values["value"], node.Text("qualifier"));
            if (qualifier is "EXACT" or "MORE_THAN" or "AT_LEAST")
                node.Values["lowerBound"] = value;
            if (qualifier is "EXACT" or "LESS_THAN" or "AT_MOST" or "RANGE")
                node.Values["upperBound"] = value;
            if (qualifier is "RANGE")
                node.Values["lowerBound"] = node.Values["rangeFrom"];
        }
    }
}
