using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>What every node is called and how it begins, in both languages, as the model's templates say.</summary>
public static class Faces
{
    public static void Derive(GraphDraft draft)
    {
        var values = new FaceValues(draft);
        // All are worked out, several at a time, before any is added.
        var faces = draft.Nodes.Where(node => node.Type.Face is not null).AsParallel().AsOrdered()
            .Select(node => (Node: node, Texts: TextsOf(node, node.Type.Face!, values))).ToList();
        foreach (var (node, texts) in faces)
        {
            foreach (var (property, text) in texts)
                node.Values[property] = text;
        }
    }

    /// <summary>What a node is called; its id where it has no face, or nothing to fill it with.</summary>
    internal static string LabelOf(DraftNode node, FaceValues values, Language language)
    {
        if (node.Type.Face is not { } face)
            return node.Id;
        var label = FaceText.Write(language == Language.En ? face.LabelEn : face.Label, node, values, language);
        return FaceText.Cut(label.Length > 0 ? label : node.Id, Face.LengthMax);
    }

    static List<(string Property, string Text)> TextsOf(DraftNode node, Face face, FaceValues values)
    {
        var texts = new List<(string, string)>();
        foreach (var language in Enum.GetValues<Language>())
        {
            var snippet = FaceText.Write(language == Language.En ? face.SnippetEn : face.Snippet, node, values, language);
            texts.Add((Face.PropertyOf(Face.Labels, language), LabelOf(node, values, language)));
            texts.Add((Face.PropertyOf(Face.Snippets, language), FaceText.Cut(snippet, Face.LengthMax)));
        }

        return texts;
    }
}
