using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Linking;

/// <summary>Links contents to the concepts that their texts name, and to those that a person decided on.</summary>
public sealed class ConceptLinker(GraphDraft draft, RelationshipType touches, LinkedTexts texts)
{
    readonly Veto veto = new(draft, texts);

    public void Link()
    {
        foreach (var content in texts.Contents)
            LinkText(draft.FindNode(content)!);
        foreach (var curated in draft.Facts.Seed.Touches)
            LinkCurated(curated);
        veto.ReportIdle();
    }

    void LinkText(DraftNode content)
    {
        var spans = texts.SpansIn(content.Id).Concat(texts.SpansThrough(content.Id))
            .Where(span => IsConcept(content, span.Label.NodeId) && !veto.Forbids(content.Id, span));
        foreach (var group in spans.GroupBy(span => span.Label.NodeId))
        {
            var evidence = group.ToList();
            var link = draft.Relate(touches, content.Id, group.Key);
            if (link.Values.TryAdd("method", "LEXICAL"))
                link.Values["confidence"] = Confidence(content.Id, evidence);
            if (link.Values.GetValueOrDefault("evidence") is not IReadOnlyList<object> { Count: > 0 })
                Evidence.Add(link, evidence);
        }
    }

    bool IsConcept(DraftNode content, string id) =>
        touches.Ends.Contains((content.Type.Name, draft.FindNode(id)!.Type.Name));

    /// <summary>How sure a link is: a name in the content's own text counts for more than one in its
    /// schedule.</summary>
    static double Confidence(string content, IReadOnlyCollection<Span> evidence)
    {
        var own = evidence.Where(span => span.Source == content).ToList();
        if (own.Count == 0)
            return 0.7;
        if (own.All(span => span.IsWeak))
            return 0.8;
        return own.Count == 1 ? 0.9 : 0.95;
    }

    void LinkCurated(CuratedTouch curated)
    {
        if (draft.FindNode(curated.Content) is not { } content || draft.FindNode(curated.Concept) is not { } concept
            || !touches.Ends.Contains((content.Type.Name, concept.Type.Name)))
        {
            draft.Report(curated.Origin, "CuratedLinksJoinAContentAndAConcept",
                $"{curated.Content} and {curated.Concept} are not a content and a concept of the seed.",
                curated.Content);
            return;
        }

        var values = draft.Relate(touches, content.Id, concept.Id).Values;
        if (values.GetValueOrDefault("method") is "STATED" or "CURATED")
        {
            draft.Report(curated.Origin, "NoRelationshipIsStatedTwice",
                $"{content.Id} is linked to {concept.Id} already.", content.Id);
        }

        values["method"] = "CURATED";
        values["confidence"] = curated.Confidence;
        values["reason"] = curated.Reason;
    }
}
