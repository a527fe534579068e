using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Something is printed at the lines that a node cites.</summary>
public sealed class CitedLinesAreNotBlank(SourceDocuments sources) : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var cited = new CitedText(facts, sources);
        return
            from node in facts.Nodes
            from citation in node.Citations
            where cited.TextOf(citation) == ""
            select Problem(node.Origin, $"Nothing is printed at {citation.Document}:{citation.FromLine}-{citation.ToLine}.", node.Id);
    }
}
