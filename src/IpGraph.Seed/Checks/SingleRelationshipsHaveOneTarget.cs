using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A field that leads to one node does so from whichever end it is stated.</summary>
public sealed class SingleRelationshipsHaveOneTarget : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var byEnd = new EndIndex(facts);
        foreach (var node in facts.Nodes)
        {
            foreach (var field in node.Type.Relationships.Where(field => field.IsSingle))
            {
                foreach (var link in byEnd.LinksOf(node, field).DistinctBy(link => (link.From, link.To)).Skip(1))
                    yield return Problem(link.Origin, $"'{field.Name}' of {node.Id} leads to one node only.", node.Id);
            }
        }
    }
}
