using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A span of years does not end before it begins.</summary>
public sealed class SpansAreInOrder : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from node in facts.Nodes
        where int.TryParse(node.Text("fromYear"), out var first)
            && int.TryParse(node.Text("toYear"), out var last) && last < first
        select Problem(node.Find("toYear")!.Origin, "The last year is before the first.", node.Id);
}
