using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>No two nodes of a type have the same value of a property that the model calls unique.</summary>
public sealed class UniquePropertiesAreUnique : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var firstBy = new Dictionary<(string Type, string Property, string Value), StatedNode>();
        foreach (var node in facts.Nodes)
        {
            foreach (var property in node.Type.Properties.Where(property => property.IsUnique))
            {
                if (node.Text(property.Name) is { } value
                    && !firstBy.TryAdd((node.Type.Name, property.Name, value), node)
                    && firstBy[(node.Type.Name, property.Name, value)] is var first && first.Id != node.Id)
                {
                    yield return Problem(node.Find(property.Name)!.Origin,
                        $"'{property.Name}' is {value} already in {first.Id}.", node.Id);
                }
            }
        }
    }
}
