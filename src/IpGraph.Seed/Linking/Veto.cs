using IpGraph.Graph.Text;
using IpGraph.Seed.Drafts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Linking;

/// <summary>Takes away the links that a person found to be false, and finds vetoes that take nothing away.</summary>
/// <remarks>A veto on a content holds for the texts that count as the content's too, and one on such a text holds
/// for the
/// content it counts for.</remarks>
public sealed class Veto
{
    readonly GraphDraft draft;
    readonly LinkedTexts texts;
    readonly ILookup<(string Content, string Concept), StatedVeto> vetoes;
    readonly HashSet<StatedVeto> effective = [];

    public Veto(GraphDraft draft, LinkedTexts texts)
    {
        this.draft = draft;
        this.texts = texts;
        vetoes = draft.Facts.Seed.Vetoes.ToLookup(veto => (veto.Content, veto.Concept));
    }

    /// <summary>Whether a span is not to link its label's node to a content.</summary>
    public bool Forbids(string content, Span span)
    {
        var isForbidden = false;
        foreach (var named in texts.OwnersOf(span.Source).Append(span.Source).Append(content))
        {
            foreach (var veto in vetoes[(named, span.Label.NodeId)])
            {
                if (veto.Label is null || JapaneseText.Key(veto.Label) == JapaneseText.Key(span.Label.Text))
                    isForbidden = effective.Add(veto) || true;
            }
        }

        return isForbidden;
    }

    /// <summary>Reports the vetoes that took nothing away.</summary>
    public void ReportIdle()
    {
        foreach (var veto in draft.Facts.Seed.Vetoes.Where(veto => !effective.Contains(veto)))
        {
            var unknown = draft.FindNode(veto.Content) is null ? veto.Content
                : draft.FindNode(veto.Concept) is null ? veto.Concept : null;
            var message = unknown is null
                ? $"No text links {veto.Content} to {veto.Concept}{(veto.Label is null ? "" : $" by {veto.Label}")}."
                : $"There is no node '{unknown}'.";
            draft.Report(veto.Origin, "VetoesTakeALinkAway", message, veto.Content);
        }
    }
}
