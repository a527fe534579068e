using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A relationship that every node has is stated from one end or the other.</summary>
public sealed class RequiredRelationshipsExist : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var byEnd = new EndIndex(facts);
        foreach (var node in facts.Nodes)
        {
            foreach (var field in node.Type.Relationships)
            {
                if (field is { IsRequired: true, IsSingle: true } && !byEnd.LinksOf(node, field).Any())
                    yield return Problem(node, $"'{field.Name}' is missing.");
            }
        }
    }
}
