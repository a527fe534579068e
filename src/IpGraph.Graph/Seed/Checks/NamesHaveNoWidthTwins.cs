namespace IpGraph.Graph.Seed.Checks;

/// <summary>No node has two labels that differ only in width, case or dashes.</summary>
public sealed class NamesHaveNoWidthTwins : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from twins in StatedLabel.Of(facts.Nodes).GroupBy(label => (label.Node.Id, label.Key))
        let first = twins.First()
        from twin in twins.Skip(1)
        select Problem(twin.Origin, $"'{twin.Text}' is the same label as '{first.Text}'.", twin.Node.Id);
}
