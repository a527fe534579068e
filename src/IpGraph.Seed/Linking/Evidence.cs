using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Linking;

/// <summary>The spans that justify a link, as the graph keeps them.</summary>
public static class Evidence
{
    /// <summary>How many spans a link shows at most; the first ones say enough.</summary>
    public const int SpansMax = 8;

    /// <summary>Gives the link its spans, where its type has a place for them.</summary>
    public static void Add(DraftRelationship link, IEnumerable<Span> spans)
    {
        if (link.Type.FindProperty("evidence")?.Type is PropertyType.Composite(var type))
            link.Values["evidence"] = spans.Take(SpansMax).Select(span => (object)Value(type, span)).ToList();
    }

    static PropertyMap Value(CompositeType type, Span span) => PropertyMap.Of(type.Parts, new Dictionary<string, object>
    {
        ["source"] = span.Source,
        ["start"] = span.Start,
        ["end"] = span.End,
        ["quote"] = span.Quote,
        ["label"] = span.Label.Text,
    });
}
