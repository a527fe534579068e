using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A claim about the seed, named as one; finds everything that does not hold to it.</summary>
public abstract class SeedCheck
{
    public string Rule => GetType().Name;

    public abstract IEnumerable<SeedProblem> Find(SeedFacts facts);

    protected SeedProblem Problem(SeedOrigin origin, string message, string? id = null) =>
        origin.Problem(Rule, message, id);

    protected SeedProblem Problem(StatedNode node, string message) => Problem(node.Origin, message, node.Id);

    protected SeedProblem Problem(StatedLink link, string message) => Problem(link.Origin, message, link.StatedBy.Id);
}
