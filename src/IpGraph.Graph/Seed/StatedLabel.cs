using IpGraph.Graph.Building.Linking;

namespace IpGraph.Graph.Seed;

/// <summary>A label as a record states it, with the form that it is compared in.</summary>
public sealed record StatedLabel(StatedNode Node, SeedOrigin Origin, string Text)
{
    public string Key { get; } = JapaneseText.Key(Text);

    public static IEnumerable<StatedLabel> Of(IEnumerable<StatedNode> nodes) =>
        from node in nodes
        from property in node.Type.Properties
        where property.IsLabel
        from text in node.Texts(property.Name)
        select new StatedLabel(node, text.Origin, text.Text);
}
