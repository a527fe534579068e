using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Where each measure comes from and what became of it, as far as the documents tell: <c>origin</c> and
/// <c>fate</c>, and <c>comparableWith</c>, the editions in which it would be found if it stood there.</summary>
/// <remarks>Absence says something only where the other edition covers the subject: a section that takes the measure's up, or is
/// taken up by it, lists its measures one by one, and one of them is about everything that the measure names.</remarks>
public sealed class MeasureFates
{
    readonly ILookup<string, string> subjects;
    readonly ILookup<string, string> about;
    readonly ILookup<string, string> sections;
    readonly HashSet<(string Later, string Earlier)> takenUp;
    readonly List<DraftNode> measures;
    readonly ILookup<string, double> comparable;
    readonly double first;
    readonly double last;

    MeasureFates(GraphDraft draft, string type)
    {
        subjects = draft.RelationshipsOf("TOUCHES").Where(IsOfOwnText)
            .ToLookup(touch => touch.From, touch => touch.To, StringComparer.Ordinal);
        about = draft.RelationshipsOf("ABOUT").ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        takenUp = [.. draft.RelationshipsOf("TAKES_UP").Select(link => (link.From, link.To))];
        measures = [.. draft.Nodes.Where(node => node.Type.Name == type)];
        var own = draft.RelationshipsOf("IN_SECTION").ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        var parents = draft.RelationshipsOf("PART_OF").ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        sections = measures.SelectMany(measure => own[measure.Id].SelectMany(WithParents).Select(section => (measure.Id, section)))
            .ToLookup(place => place.Id, place => place.section, StringComparer.Ordinal);
        // Measures that are alike in all that is asked here are compared once.
        var listed = measures.Where(measure => own[measure.Id].Any(id => draft.FindNode(id)!.Text("coverage") == "LISTED"))
            .DistinctBy(measure => Alike(measure, about)).ToList();
        comparable = measures.GroupBy(measure => Alike(measure, subjects))
            .SelectMany(alike => listed.Where(other => Lists(other, alike.First())).Select(Year).Distinct()
                .SelectMany(year => alike.Select(measure => (measure.Id, year))))
            .ToLookup(pair => pair.Id, pair => pair.year, StringComparer.Ordinal);
        (first, last) = (measures.Select(Year).DefaultIfEmpty().Min(), measures.Select(Year).DefaultIfEmpty().Max());

        IEnumerable<string> WithParents(string section) => parents[section].SelectMany(WithParents).Prepend(section);
    }

    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindNodeType("Measure") is not { } type || type.FindProperty("fate") is null)
            return;
        var fates = new MeasureFates(draft, type.Name);
        var links = draft.RelationshipsOf("SUCCEEDS").ToList();
        if (type.FindProperty("comparableWith") is not null)
            fates.TellComparable();
        fates.TellOrigins(links.Select(link => link.From).ToHashSet(StringComparer.Ordinal));
        fates.TellFates(links.Select(link => link.To).ToHashSet(StringComparer.Ordinal));
    }

    void TellComparable()
    {
        foreach (var measure in measures)
            measure.Values["comparableWith"] = comparable[measure.Id].Order().Select(year => (object)(int)year).ToArray();
    }

    void TellOrigins(HashSet<string> continuing)
    {
        foreach (var measure in measures)
        {
            measure.Values["origin"] = continuing.Contains(measure.Id) ? "CONTINUES"
                : Year(measure) == first ? "NO_EARLIER_EDITION"
                : IsComparable(measure, year => year < Year(measure)) ? "NEW" : "CANNOT_BE_TOLD";
        }
    }

    void TellFates(HashSet<string> continued)
    {
        foreach (var measure in measures)
        {
            measure.Values["fate"] = continued.Contains(measure.Id) ? "CONTINUED"
                : Year(measure) == last ? "NO_LATER_EDITION"
                : IsComparable(measure, year => year > Year(measure)) ? "DROPPED" : "CANNOT_BE_TOLD";
        }
    }

    bool IsComparable(DraftNode measure, Func<double, bool> isWanted) => comparable[measure.Id].Any(isWanted);

    /// <summary>The same for measures of one edition in the same sections that are about, or name, the same.</summary>
    string Alike(DraftNode measure, ILookup<string, string> concepts) => string.Join(
        '\n', [$"{Year(measure)}", .. sections[measure.Id].Distinct().Order(StringComparer.Ordinal), "", .. concepts[measure.Id].Distinct().Order(StringComparer.Ordinal)]);

    bool Lists(DraftNode other, DraftNode measure) =>
        Year(other) < Year(measure) ? Covers(measure, measure, other) : Covers(measure, other, measure);

    /// <summary>Whether the later one's section takes up the earlier one's, and the other one of the two is about everything that
    /// the measure names.</summary>
    bool Covers(DraftNode measure, DraftNode later, DraftNode earlier)
    {
        var other = measure == later ? earlier : later;
        return subjects[measure.Id].Any()
            && sections[later.Id].Any(section => sections[earlier.Id].Any(taken => takenUp.Contains((section, taken))))
            && subjects[measure.Id].All(about[other.Id].Contains);
    }

    static double Year(DraftNode measure) => measure.Number("year") ?? 0;

    /// <summary>What only a schedule names is too much to ask of another measure.</summary>
    static bool IsOfOwnText(DraftRelationship touch) =>
        touch.Values.GetValueOrDefault("evidence") is not IReadOnlyList<object> { Count: > 0 } spans
        || spans.OfType<IReadOnlyDictionary<string, object>>().Any(span => Equals(span["source"], touch.From));
}
