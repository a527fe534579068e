using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>What every node is called and how it begins, in both languages, as the model's templates say.</summary>
public static class Faces
{
    public static void Derive(GraphDraft draft)
    {
        var values = new FaceValues(draft);
        foreach (var node in draft.Nodes)
        {
            if (node.Type.Face is not { } face)
                continue;
            foreach (var language in Enum.GetValues<Language>())
            {
                var isEnglish = language == Language.En;
                var label = FaceText.Write(isEnglish ? face.LabelEn : face.Label, node, values, language);
                var snippet = FaceText.Write(isEnglish ? face.SnippetEn : face.Snippet, node, values, language);
                node.Values[Face.PropertyOf(Face.Labels, language)] = FaceText.Cut(label.Length > 0 ? label : node.Id, Face.LengthMax);
                node.Values[Face.PropertyOf(Face.Snippets, language)] = FaceText.Cut(snippet, Face.LengthMax);
            }
        }
    }
}
