using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Lists every <c>doubt</c> that a node states among the known faults, each as a fault that concerns the node.</summary>
public static class DoubtFaults
{
    const string Faults = "KnownFault";

    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindNodeType(Faults) is not { } type || draft.Model.FindRelationshipType("CONCERNS") is not { } concerns)
            return;
        foreach (var node in draft.Nodes.Where(node => node.Text("doubt") is not null).ToList())
        {
            var fault = Fault(type, node);
            draft.Add(fault);
            draft.Relate(concerns, fault.Id, node.Id).Values["citations"] = fault.Values["citations"];
        }
    }

    static DraftNode Fault(NodeType type, DraftNode node)
    {
        var id = $"{Faults}:doubt-{node.Type.Name.ToLowerInvariant()}-{node.Id[(node.Id.IndexOf(':') + 1)..]}";
        return new DraftNode(type, id)
        {
            Values =
            {
                ["id"] = id,
                ["citations"] = node.Values["citations"],
                ["kind"] = "DOUBT",
                ["title"] = $"How the page is to be read for {node.Id}",
                ["titleJa"] = $"{node.Id}に関するページの読み取り",
                ["reading"] = node.Values["doubt"],
                ["readingJa"] = node.Values["doubtJa"],
            },
        };
    }
}
