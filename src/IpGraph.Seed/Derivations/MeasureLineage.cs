using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;
using IpGraph.Seed.Linking;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Derivations;

/// <summary>Which measure continues which: SUCCEEDS, as persons decided and as the texts show.</summary>
public static class MeasureLineage
{
    /// <summary>The changes that tell how the words of two texts differ.</summary>
    static readonly string[] OfWords = ["CARRIED", "REWORDED"];

    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindRelationshipType("SUCCEEDS") is not { } succeeds)
            return;
        var texts = new LineageProposer(draft, succeeds);
        foreach (var stated in draft.RelationshipsOf(succeeds.Name))
            SetScore(stated.Values, texts.Score(stated.From, stated.To));
        foreach (var curated in draft.Facts.Seed.Lineage)
            Add(draft, succeeds, texts, curated);
        foreach (var proposal in texts.Propose())
        {
            if (draft.FindRelationship(succeeds.Name, proposal.From, proposal.To) is null)
                SetValues(draft, succeeds, proposal, "LEXICAL", null);
        }
    }

    static void Add(GraphDraft draft, RelationshipType succeeds, LineageProposer texts, CuratedLineage curated)
    {
        if (FindFault(draft, succeeds, curated) is { } fault)
        {
            draft.Report(curated.Origin, "LineageLeadsToAnEarlierEdition", fault, curated.From);
            return;
        }

        var score = texts.Score(curated.From, curated.To);
        SetValues(draft, succeeds, new LineageProposal(curated.From, curated.To, curated.Change, score), "CURATED",
            curated.Reason);
    }

    static string? FindFault(GraphDraft draft, RelationshipType succeeds, CuratedLineage curated)
    {
        if (draft.FindNode(curated.From) is not { } from)
            return $"There is no node '{curated.From}'.";
        if (draft.FindNode(curated.To) is not { } to)
            return $"There is no node '{curated.To}'.";
        if (!succeeds.Ends.Contains((from.Type.Name, to.Type.Name)))
            return $"{succeeds} does not lead from {from.Type} to {to.Type}.";
        if (succeeds.FindProperty("change")?.Type is PropertyType.Enum(var changes) && !changes.Has(curated.Change))
            return $"'{curated.Change}' is none of {string.Join(", ", changes.Values.Select(value => value.Name))}.";
        if (!(from.Number("year") > to.Number("year")))
            return $"{curated.To} is not of an earlier edition.";
        if (OfWords.Contains(curated.Change) && (from.IsInOwnWords || to.IsInOwnWords))
            return $"{curated.Change} tells of the words, and one of the two texts is a summary.";
        return draft.FindRelationship(succeeds.Name, from.Id, to.Id) is null ? null : "This is stated already.";
    }

    static void SetValues(
        GraphDraft draft, RelationshipType succeeds, LineageProposal proposal, string method, string? reason)
    {
        var values = draft.Relate(succeeds, proposal.From, proposal.To).Values;
        values["change"] = proposal.Change;
        values["method"] = method;
        SetScore(values, proposal.Score);
        if (reason is not null)
            values["reason"] = reason;
    }

    static void SetScore(Dictionary<string, object> values, double? score)
    {
        if (score is { } known)
            values["score"] = known;
    }
}
