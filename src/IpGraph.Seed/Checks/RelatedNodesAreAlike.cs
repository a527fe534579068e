using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Where the model says that related nodes have one value of a property in common, they do: the observations of
/// an indicator its unit.</summary>
public sealed class RelatedNodesAreAlike : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from type in facts.Model.NodeTypes
        from field in type.Relationships
        let property = field.AlikeIn
        where property is not null
        from links in facts.Links.Where(link => link.Field.Type == field.Type).GroupBy(link => link.From)
        let related = links.Select(link => facts.FindNode(link.To)).OfType<StatedNode>().ToList()
        where related.Select(node => node.Text(property)).Distinct(StringComparer.Ordinal).Count() > 1
        select Problem(related[^1], $"The {field.Name} of {links.Key} differ in '{property}'.");
}
