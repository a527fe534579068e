using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A relationship is written at one end only, and once.</summary>
public sealed class NoRelationshipIsStatedTwice : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var firstBy = new Dictionary<(string Type, string From, string To), StatedLink>();
        foreach (var link in facts.Links)
        {
            var ends = (link.Field.Type.Name, link.From, link.To);
            if (!firstBy.TryAdd(ends, link) && firstBy[ends].Origin is var first)
            {
                yield return Problem(link,
                    $"{link.From} {link.Field.Type} {link.To} is stated already, at {first.File}({first.Line}).");
            }
        }
    }
}
