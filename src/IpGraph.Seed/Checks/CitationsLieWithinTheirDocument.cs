using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Every citation names a document of the seed and lines that it has.</summary>
public sealed class CitationsLieWithinTheirDocument : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        if (facts.Model.FindNodeType("Document") is null)
            yield break;
        var cited = facts.Nodes.SelectMany(node => node.Citations.Select(citation => (citation, node.Id)))
            .Concat(facts.Links.SelectMany(link => link.Citations.Select(citation => (citation, link.StatedBy.Id))));
        foreach (var (citation, id) in cited.DistinctBy(pair => pair.citation))
        {
            if (facts.FindNode($"Document:{citation.Document}") is not { } document)
                yield return Problem(citation.Origin, $"There is no document '{citation.Document}'.", id);
            else if (int.TryParse(document.Text("lines"), out var lines) && citation.ToLine > lines)
                yield return Problem(citation.Origin, $"{citation.Document} has {lines} lines only.", id);
        }
    }
}
