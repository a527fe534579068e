using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>All targets at a glance, by where they stand.</summary>
public static class TargetPages
{
    /// <summary>Where a target can stand, in the order in which readers ask.</summary>
    static readonly string[] Order = ["BEHIND", "ON_TRACK", "REACHED", "NOT_COMPARABLE", "NO_TREND", "NO_OBSERVATION", "NO_TARGET"];

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var words = await Vocabulary.ReadAsync(request);
        var ministry = await request.NodeAsync("ministry", "Ministry");
        var answer = await AskAsync(request);
        var all = answer.Data.GetProperty("kpis").GetProperty("nodes").EnumerateArray().ToList();
        var shown = all.Where(target => ministry is null || Ministries(target).Any(each => each.Id == ministry)).ToList();
        if (ministry is not null && shown.Count == 0)
            await NodeName.RequireAsync(request, [ministry]);
        return new Page(
            request.Language.Say("目標の達成状況", "Targets at a glance"),
            typeof(TargetPage),
            new()
            {
                ["Request"] = request,
                ["Words"] = words,
                ["Groups"] = Groups(shown),
                ["Count"] = shown.Count,
                ["Of"] = answer.Data.GetProperty("kpis").GetProperty("totalCount").GetInt32(),
                ["Ministries"] = Named(all),
                ["Ministry"] = ministry!,
                ["Unserved"] = all.Count(target => !Ministries(target).Any()),
            })
        {
            Section = "targets",
            Questions = [answer.Question],
        };
    }

    /// <summary>The form with what was given.</summary>
    public static async ValueTask<PageForm> FormAsync(PageRequest request) => new(typeof(TargetForm), new()
    {
        ["Request"] = request,
        ["Ministries"] = Named((await AskAsync(request)).Data.GetProperty("kpis").GetProperty("nodes").EnumerateArray()),
        ["Ministry"] = request.Typed("ministry")!,
    });

    static ValueTask<Answer> AskAsync(PageRequest request) => request.AskAsync("targets", new { language = request.Language.Name() });

    /// <summary>The ministries by which targets can be chosen.</summary>
    static IReadOnlyList<NodeName> Named(IEnumerable<JsonElement> targets) =>
        [.. targets.SelectMany(Ministries).DistinctBy(each => each.Id).OrderBy(each => each.Label, StringComparer.Ordinal)];

    /// <summary>Every state with its targets, those without any included; states that the schema has since got come last.</summary>
    static IReadOnlyList<(string Track, IReadOnlyList<JsonElement> Targets)> Groups(List<JsonElement> targets)
    {
        var found = targets.ToLookup(target => target.GetProperty("track").GetString()!);
        return [.. Order.Union(found.Select(group => group.Key)).Select(track => (track, (IReadOnlyList<JsonElement>)[.. found[track]]))];
    }

    /// <summary>The ministries that are printed with a measure that serves a target: as responsible for it, or after a report on it.</summary>
    static IEnumerable<NodeName> Ministries(JsonElement target) =>
        target.GetProperty("measures").GetProperty("nodes").EnumerateArray().SelectMany(Parts).Select(part => NodeName.Of(part.GetProperty("node")));

    /// <summary>The measures that serve a target and with which a ministry is printed, with its part in each.</summary>
    public static IEnumerable<(JsonElement Measure, string Role)> MeasuresOf(JsonElement target, string ministry) =>
        from measure in target.GetProperty("measures").GetProperty("nodes").EnumerateArray()
        from part in Parts(measure)
        where part.GetProperty("node").GetProperty("id").GetString() == ministry
        select (measure, part.GetProperty("role").GetString()!);

    /// <summary>A text that names a ministry does not say that it does anything for the measure.</summary>
    static IEnumerable<JsonElement> Parts(JsonElement measure) =>
        measure.GetProperty("ministries").GetProperty("edges").EnumerateArray().Where(part => part.GetProperty("role").GetString() is not "NAMED");
}
