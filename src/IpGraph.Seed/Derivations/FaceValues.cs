using System.Globalization;
using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>The values to which the ways of templates lead, in words.</summary>
sealed class FaceValues
{
    /// <summary>How many of several values are shown.</summary>
    const int ShownMax = 3;

    readonly GraphDraft draft;
    readonly ILookup<(string Type, string Node), string> targets;
    readonly ILookup<(string Type, string Node), string> sources;

    public FaceValues(GraphDraft draft)
    {
        this.draft = draft;
        targets = draft.Relationships.ToLookup(link => (link.Type.Name, link.From), link => link.To);
        sources = draft.Relationships.ToLookup(link => (link.Type.Name, link.To), link => link.From);
    }

    /// <returns>Null where there is no value; several are in the order of the ids of their nodes.</returns>
    public string? At(FaceWay way, DraftNode node, Language language)
    {
        IEnumerable<DraftNode> reached = [node];
        foreach (var step in way.Relationships)
            reached = [.. reached.SelectMany(from => Follow(from, step)).OrderNaturallyBy(to => to.Id)];
        var values = reached.SelectMany(to => Words(to, way.Property, language)).Distinct(StringComparer.Ordinal).ToList();
        if (values.Count == 0)
            return null;
        var (mark, rest) = language == Language.Ja ? ("、", "ほか") : (", ", " and others");
        return string.Join(mark, values.Take(ShownMax)) + (values.Count > ShownMax ? rest : "");
    }

    IEnumerable<DraftNode> Follow(DraftNode from, string step)
    {
        if (from.Type.FindRelationship(step) is not { } field)
            return [];
        var key = (field.Type.Name, from.Id);
        var ids = field.Direction switch
        {
            RelationshipDirection.Out => targets[key],
            RelationshipDirection.In => sources[key],
            _ => targets[key].Concat(sources[key]),
        };
        return ids.Select(draft.FindNode).OfType<DraftNode>().Where(to => field.Targets.Contains(to.Type));
    }

    static IEnumerable<string> Words(DraftNode node, string name, Language language)
    {
        if (node.Type.FindProperty(name) is not { } property || node.Values.GetValueOrDefault(name) is not { } value)
            return [];
        IEnumerable<object> values = value is IReadOnlyList<object> list ? list : [value];
        return values.Select(item => property.WordFor(Text(item), language)).Where(word => word.Length > 0);
    }

    static string Text(object value) => value switch
    {
        double number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => (string)value,
    };
}
