using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>No label is a single character: it would be found in every other text.</summary>
public sealed class LabelsAreLongEnough : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from label in StatedLabel.Of(facts.Nodes)
        where label.Key.Length < 2
        select Problem(label.Origin, $"The label '{label.Text}' is a single character.", label.Node.Id);
}
