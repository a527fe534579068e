using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>The documents in which a node is stated, with what a citation tells of them.</summary>
public static class CitedSources
{
    public static void Derive(GraphDraft draft)
    {
        foreach (var node in draft.Nodes.Where(node => node.Type.Face is not null))
            node.Values[Face.Sources] = SourcesOf(draft, node);
    }

    /// <summary>A document that is stated within itself is cited as a whole.</summary>
    static List<object> SourcesOf(GraphDraft draft, DraftNode node)
    {
        var citations = node.Values.GetValueOrDefault("citations") as IReadOnlyList<object> ?? [];
        var documents = citations.Cast<IReadOnlyDictionary<string, object>>()
            .GroupBy(citation => (string)citation["document"])
            .ToList();
        if (documents.Find(document => document.Key == node.Id) is { } itself)
            documents = [itself];
        return [.. documents.Select(document => Source(draft, document.Key, [.. document]))];
    }

    /// <summary>Of several places in a document, from the first line to the last.</summary>
    static PropertyMap Source(GraphDraft draft, string document, List<IReadOnlyDictionary<string, object>> places)
    {
        var values = new Dictionary<string, object>
        {
            ["document"] = document,
            ["fromLine"] = places.Min(place => (int)place["fromLine"]),
            ["toLine"] = places.Max(place => (int)place["toLine"]),
        };
        foreach (var name in new[] { "title", "titleEn", "author", "authorEn", "publisher", "publisherEn", "issued" })
        {
            if (draft.FindNode(document)?.Text(name) is { } value)
                values[name] = value;
        }

        return PropertyMap.Of(Face.SourceParts, values);
    }
}
