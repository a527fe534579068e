using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Whose the English name of a body or an instrument is: official where a page that gives it was read.</summary>
public static class NameSources
{
    public static void Derive(GraphDraft draft)
    {
        foreach (var node in draft.Nodes.Where(node => node.Type.FindProperty("nameEnSource") is not null))
        {
            node.Values["nameEnSource"] = node.Values.ContainsKey("nameEnReference") ? "OFFICIAL"
                : node.Values.GetValueOrDefault("nameEnIsCommon") is true ? "COMMON"
                : "OWN";
        }
    }
}
