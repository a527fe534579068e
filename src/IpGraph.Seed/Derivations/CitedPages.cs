using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>On which page of its document each citation begins, where the document tells its pages.</summary>
public static class CitedPages
{
    public static void Derive(GraphDraft draft)
    {
        var pages = draft.Nodes.Where(node => node.Values.GetValueOrDefault("pages") is IReadOnlyList<object> { Count: > 0 })
            .ToDictionary(node => node.Id, node => new Pages([.. ((IReadOnlyList<object>)node.Values["pages"]).Cast<PropertyMap>()]), StringComparer.Ordinal);
        foreach (var node in draft.Nodes)
            Number(node.Type.FindProperty("citations"), node.Values, pages);
        foreach (var link in draft.Relationships)
            Number(link.Type.FindProperty("citations"), link.Values, pages);
    }

    static void Number(Property? property, Dictionary<string, object> values, Dictionary<string, Pages> pages)
    {
        if (property?.Type is PropertyType.Composite(var type)
            && type.Parts.Any(part => part.Name == "page")
            && values.GetValueOrDefault("citations") is IReadOnlyList<object> citations)
        {
            values["citations"] = citations.Cast<PropertyMap>().Select(citation => Numbered(type, citation, pages)).ToList<object>();
        }
    }

    static PropertyMap Numbered(CompositeType type, PropertyMap citation, Dictionary<string, Pages> pages)
    {
        return pages.GetValueOrDefault((string)citation["document"])?.NumberAt((int)citation["fromLine"]) is { } number
            ? PropertyMap.Of(type.Parts, new Dictionary<string, object>(citation) { ["page"] = number })
            : citation;
    }

    /// <summary>The pages of a document, in order of the lines at which they begin.</summary>
    sealed class Pages(IReadOnlyList<PropertyMap> starts)
    {
        readonly int[] lines = [.. starts.Select(start => (int)start["fromLine"])];

        /// <summary>Null before the first page, and on one without a number.</summary>
        public object? NumberAt(int line)
        {
            var place = Array.BinarySearch(lines, line);
            var page = place >= 0 ? Array.LastIndexOf(lines, line) : ~place - 1;
            return page >= 0 ? starts[page].GetValueOrDefault("number") : null;
        }
    }
}
