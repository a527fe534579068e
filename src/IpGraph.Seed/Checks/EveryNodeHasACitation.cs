using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Every node says where it is stated.</summary>
public sealed class EveryNodeHasACitation : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        facts.Nodes.Where(node => node.Citations.Count == 0).Select(node => Problem(node, "'cite' is missing."));
}
