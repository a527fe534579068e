using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Which ministries have a part in which measure: INVOLVES, from what is printed beside a measure, who reported on
/// it, and whom its text names.</summary>
public static class MinistryRoles
{
    public const string Relationship = "INVOLVES";

    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindRelationshipType(Relationship) is not { } involves)
            return;
        foreach (var led in draft.RelationshipsOf("LED_BY").Where(link => Joins(draft, involves, link.From, link.To)))
            Add(draft, involves, led.From, led.To, "LEADS", new(Printed(led), Citations(led)));
        AddReports(draft, involves);
        foreach (var mention in draft.RelationshipsOf("MENTIONS").Where(link => Joins(draft, involves, link.From, link.To)))
        {
            Add(draft, involves, mention.From, mention.To, "NAMED",
                new([], (IReadOnlyList<object>)draft.FindNode(mention.From)!.Values["citations"])
                {
                    Evidence = List(mention, "evidence"),
                });
        }

        foreach (var measure in draft.Nodes.Where(node => node.Type.FindProperty("ministryBasis") is not null))
            measure.Values["ministryBasis"] = "NONE_PRINTED";
        // The strongest part that any ministry has comes first in the enum, and so last here.
        foreach (var link in draft.RelationshipsOf(Relationship).OrderByDescending(link => Rank(involves, link)))
            draft.FindNode(link.From)!.Values["ministryBasis"] = link.Values["role"];
    }

    static void AddReports(GraphDraft draft, RelationshipType involves)
    {
        var reporters = draft.RelationshipsOf("REPORTED_BY").ToLookup(link => link.From, StringComparer.Ordinal);
        foreach (var report in draft.RelationshipsOf("REPORTS_ON"))
        {
            foreach (var reporter in reporters[report.From])
            {
                if (Joins(draft, involves, report.To, reporter.To))
                {
                    Add(draft, involves, report.To, reporter.To, "REPORTED",
                        new(Printed(reporter), Citations(report)) { Reports = [report.From] });
                }
            }
        }
    }

    static bool Joins(GraphDraft draft, RelationshipType involves, string from, string to) =>
        involves.Ends.Contains((draft.FindNode(from)!.Type.Name, draft.FindNode(to)!.Type.Name));

    static void Add(GraphDraft draft, RelationshipType involves, string measure, string ministry, string role, Grounds grounds)
    {
        var values = draft.Relate(involves, measure, ministry).Values;
        values.TryAdd("role", role);
        Append(values, "roles", [role]);
        Append(values, "printedAs", grounds.PrintedAs);
        Append(values, "reports", grounds.Reports);
        Append(values, "evidence", grounds.Evidence);
        Append(values, "citations", grounds.Citations);
    }

    static void Append(Dictionary<string, object> values, string property, IReadOnlyList<object> more)
    {
        var known = values.GetValueOrDefault(property) as IReadOnlyList<object> ?? [];
        values[property] = known.Concat(more.Where(item => !known.Any(other => IsSame(other, item)))).ToList();
    }

    static bool IsSame(object one, object other) => (one, other) switch
    {
        (PropertyMap left, PropertyMap right) => left.Keys.SequenceEqual(right.Keys) && left.Values.SequenceEqual(right.Values),
        _ => Equals(one, other),
    };

    static int Rank(RelationshipType involves, DraftRelationship link)
    {
        var roles = ((PropertyType.Enum)involves.FindProperty("role")!.Type).Type.Values;
        return roles.TakeWhile(role => role.Name != (string)link.Values["role"]).Count();
    }

    static IReadOnlyList<object> Printed(DraftRelationship link) =>
        link.Values.GetValueOrDefault("printedAs") is { } name ? [name] : [];

    static IReadOnlyList<object> Citations(DraftRelationship link) => List(link, "citations");

    static IReadOnlyList<object> List(DraftRelationship link, string property) =>
        link.Values.GetValueOrDefault(property) as IReadOnlyList<object> ?? [];

    /// <summary>What shows that a ministry has a part in a measure.</summary>
    sealed record Grounds(IReadOnlyList<object> PrintedAs, IReadOnlyList<object> Citations)
    {
        public IReadOnlyList<object> Reports { get; init; } = [];

        public IReadOnlyList<object> Evidence { get; init; } = [];
    }
}
