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
        var values = new FaceValues(draft);
        foreach (var node in draft.Nodes.Where(node => node.Text("doubt") is not null).ToList())
        {
            var fault = Fault(type, node, values);
            draft.Add(fault);
            draft.Relate(concerns, fault.Id, node.Id).Values["citations"] = fault.Values["citations"];
        }
    }

    static DraftNode Fault(NodeType type, DraftNode node, FaceValues values)
    {
        var id = $"{Faults}:doubt-{node.Type.Name.ToLowerInvariant()}-{node.Id[(node.Id.IndexOf(':') + 1)..]}";
        return new DraftNode(type, id)
        {
            Values =
            {
                ["id"] = id,
                ["citations"] = node.Values["citations"],
                ["kind"] = "DOUBT",
                ["title"] = $"How the page is to be read for {NameOf(node, values)}",
                ["titleJa"] = $"{NameJaOf(node, values)}に関するページの読み取り",
                ["reading"] = node.Values["doubt"],
                ["readingJa"] = node.Values["doubtJa"],
            },
        };
    }

    /// <summary>Kind, number and edition as far as the node has them, and its label: <c>measure 40 of 2023, “Promote …”</c>.</summary>
    static string NameOf(DraftNode node, FaceValues values)
    {
        var number = node.Values.GetValueOrDefault("number") is int some ? $" {some}" : "";
        var edition = EditionOf(node) is { } year ? $" of {year}" : "";
        return $"{node.Type.Word(Language.En)}{number}{edition}, “{Faces.LabelOf(node, values, Language.En)}”";
    }

    /// <summary>The same in Japanese: <c>2023年の施策40「…」</c>.</summary>
    static string NameJaOf(DraftNode node, FaceValues values)
    {
        var edition = EditionOf(node) is { } year ? $"{year}年の" : "";
        return $"{edition}{node.Type.Word(Language.Ja)}{node.Values.GetValueOrDefault("number") as int?}「{Faces.LabelOf(node, values, Language.Ja)}」";
    }

    static int? EditionOf(DraftNode node) =>
        node.Type.Properties.FirstOrDefault(property => property.IsEdition) is { } edition ? node.Values.GetValueOrDefault(edition.Name) as int? : null;
}
