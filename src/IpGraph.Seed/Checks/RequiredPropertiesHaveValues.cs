using IpGraph.Graph.Model;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>What the model does not let be null is stated, of nodes and of links.</summary>
public sealed class RequiredPropertiesHaveValues : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        facts.Nodes.SelectMany(Missing).Concat(facts.Links.SelectMany(Missing));

    IEnumerable<SeedProblem> Missing(StatedNode node) =>
        node.Type.Properties.Where(IsToBeStated).Where(property => node.Find(property.Name) is null)
            .Select(property => Problem(node, $"'{property.Name}' is missing."));

    IEnumerable<SeedProblem> Missing(StatedLink link) =>
        link.Field.Type.IsComputed ? [] : link.Field.Type.Properties.Where(IsToBeStated)
            .Where(property => !LinkDefaults.Has(link.Field.Type, property)
                && link.Properties.All(stated => stated.Name != property.Name))
            .Select(property => Problem(link, $"The link to {link.Target} lacks '{property.Name}'."));

    static bool IsToBeStated(Property property) =>
        property is { IsRequired: true, IsList: false, IsComputed: false } && property.Name != "id";
}
