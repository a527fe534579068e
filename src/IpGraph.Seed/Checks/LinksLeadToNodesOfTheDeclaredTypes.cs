using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Every link leads to a node that exists, of a type that the model declares for it.</summary>
public sealed class LinksLeadToNodesOfTheDeclaredTypes : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        foreach (var link in facts.Links)
        {
            if (facts.FindNode(link.Target) is not { } target)
            {
                yield return Problem(link, $"There is no node '{link.Target}'.");
            }
            else if (!link.Field.Targets.Contains(target.Type))
            {
                yield return Problem(link,
                    $"'{link.Field.Name}' leads to {link.Field.TargetName}, not to {link.Target}.");
            }
        }
    }
}
