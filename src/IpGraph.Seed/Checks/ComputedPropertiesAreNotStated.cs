using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>What is worked out when the graph is built is never stated.</summary>
public sealed class ComputedPropertiesAreNotStated : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        foreach (var node in facts.Nodes)
        {
            foreach (var field in node.Properties.Where(field => node.Type.FindProperty(field.Name)!.IsComputed))
                yield return Problem(field.Origin, $"'{field.Name}' is computed.", node.Id);
        }

        foreach (var link in facts.Links)
        {
            if (link.Field.Type.IsComputed)
                yield return Problem(link, $"'{link.Field.Name}' is computed.");
            foreach (var field in link.Properties.Where(field => link.Field.Type.FindProperty(field.Name)!.IsComputed))
                yield return Problem(field.Origin, $"'{field.Name}' is computed.", link.StatedBy.Id);
        }
    }
}
