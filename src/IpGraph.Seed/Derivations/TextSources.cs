using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Whose words a text is in: ours where all documents that state it are ones of which no sentence is taken.</summary>
public static class TextSources
{
    /// <summary>The property of a document, and of what is stated in it, that tells it.</summary>
    public const string Source = "textSource";

    /// <summary>The value of what is in our own words.</summary>
    public const string Ours = "SUMMARY";

    public static void Derive(GraphDraft draft)
    {
        foreach (var node in draft.Nodes.Where(node => node.Type.FindProperty(Source) is { IsComputed: true }))
        {
            var citations = node.Values.GetValueOrDefault("citations") as IReadOnlyList<object> ?? [];
            var documents = citations.Cast<IReadOnlyDictionary<string, object>>()
                .Select(citation => draft.FindNode((string)citation["document"])).ToList();
            node.Values[Source] = documents.Count > 0 && documents.TrueForAll(document => document?.Text(Source) == Ours) ? Ours : "OFFICIAL";
        }
    }
}
