using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>No two records have the same id.</summary>
public sealed class IdsAreUnique : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        facts.Nodes.Where(node => !ReferenceEquals(facts.FindNode(node.Id), node)).Select(node => Problem(node, Message(
            facts.FindNode(node.Id)!.Origin)));

    static string Message(SeedOrigin first) => $"The id is stated already, at {first.File}({first.Line}).";
}
