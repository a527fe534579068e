using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A name or abbreviation leads to one body or instrument.</summary>
public sealed class LabelsLeadToOneEntity : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from label in StatedLabel.Of(facts.Nodes.Where(node => node.Type.Implements("Entity")))
        group label by label.Key into alike
        let first = alike.First()
        from label in alike
        where label.Node.Id != first.Node.Id
        select Problem(label.Origin, $"'{label.Text}' is a label of {first.Node.Id} already.", label.Node.Id);
}
