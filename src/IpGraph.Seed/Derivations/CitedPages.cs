using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>On which page of its document each citation begins, where the document tells its pages.</summary>
public static class CitedPages
{
    public static void Derive(GraphDraft draft)
    {
        var pages = draft.Nodes.Where(node => node.Values.GetValueOrDefault("pages") is IReadOnlyList<object> { Count: > 0 })
            .ToDictionary(node => node.Id, node => ((IReadOnlyList<object>)node.Values["pages"]).Cast<PropertyMap>().ToList());
        foreach (var node in draft.Nodes)
            Number(node.Type.FindProperty("citations"), node.Values, pages);
        foreach (var link in draft.Relationships)
            Number(link.Type.FindProperty("citations"), link.Values, pages);
    }

    static void Number(Property? property, Dictionary<string, object> values, Dictionary<string, List<PropertyMap>> pages)
    {
        if (property?.Type is PropertyType.Composite(var type)
            && type.Parts.Any(part => part.Name == "page")
            && values.GetValueOrDefault("citations") is IReadOnlyList<object> citations)
        {
            values["citations"] = citations.Cast<PropertyMap>().Select(citation => Numbered(type, citation, pages)).ToList<object>();
        }
    }

    static PropertyMap Numbered(CompositeType type, PropertyMap citation, Dictionary<string, List<PropertyMap>> pages)
    {
        var line = (int)citation["fromLine"];
        var page = pages.GetValueOrDefault((string)citation["document"])?.LastOrDefault(start => (int)start["fromLine"] <= line);
        return page is not null && page.TryGetValue("number", out var number)
            ? PropertyMap.Of(type.Parts, new Dictionary<string, object>(citation) { ["page"] = number })
            : citation;
    }
}
