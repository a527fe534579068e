using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Facts;

/// <summary>A label as a record states it, with the form that it is compared in.</summary>
public sealed record StatedLabel(StatedNode Node, SeedOrigin Origin, string Text)
{
    public string Key { get; } = JapaneseText.Key(Text);

    /// <summary>The words that texts are searched for.</summary>
    public static IEnumerable<StatedLabel> Of(IEnumerable<StatedNode> nodes) =>
        Of(nodes, property => property.IsLabel);

    /// <summary>The words by which nodes are looked up, whether or not texts are searched for them.</summary>
    public static IEnumerable<StatedLabel> LookedUp(IEnumerable<StatedNode> nodes) =>
        Of(nodes, property => property.IsLabel || property.IsLookup);

    static IEnumerable<StatedLabel> Of(IEnumerable<StatedNode> nodes, Func<Property, bool> isOfKind) =>
        from node in nodes
        from property in node.Type.Properties
        where isOfKind(property)
        from text in node.Texts(property.Name)
        select new StatedLabel(node, text.Origin, text.Text);
}
