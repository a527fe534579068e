using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Official wording stands, letter for letter, at the lines that the node cites, in the order of its
/// citations.</summary>
public sealed class QuotesStandAtTheirLines(SourceDocuments sources) : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var cited = new CitedText(facts, sources);
        foreach (var node in facts.Nodes)
        {
            var isSummarized = CitedText.IsSummarized(facts, node.Citations);
            foreach (var property in node.Type.Properties.Where(property => property.IsVerbatim && !(isSummarized && property.IsVerbatimOfSome)))
            {
                foreach (var quote in node.Texts(property.Name))
                {
                    if (!cited.Contains(node.Citations, quote.Text))
                    {
                        yield return Problem(quote.Origin,
                            $"The '{property.Name}' does not stand at the cited lines.", node.Id);
                    }
                }
            }
        }
    }
}
