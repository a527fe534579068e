using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Schedules;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes.Measures;

/// <summary>What a measure has in time: its schedule, what was reported on it, what it continues and what continues it.</summary>
static class MeasureStory
{
    static readonly string[] Lists = ["schedule", "progress", "succeeds", "succeededBy"];

    static readonly HashSet<string> Covered = [.. Lists, "ledBy", "number", "year", "plan"];

    public static async ValueTask<Refinement> RefineAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("measure-in-time", new { id = view.Id });
        var measure = answer.Data.GetProperty("measure");
        var differences = await TextDifferences.OfAsync(view, measure);
        var schedule = Schedule(measure, view.Request);
        return new Refinement(
            typeof(MeasureTimeline),
            new() { ["View"] = view, ["Measure"] = measure, ["Differences"] = differences, ["Schedule"] = schedule! },
            [answer.Question with { Table = FirstList(measure) }, .. differences.Questions],
            IsLedOnly(view) ? new HashSet<string>([.. Covered, "ministries"]) : Covered)
        {
            Figures = schedule is null ? [] : [schedule],
        };
    }

    /// <summary>The table of the first of its lists that has anything in it; null where all are empty.</summary>
    static string? FirstList(JsonElement measure) =>
        Lists.Where(list => measure.GetProperty(list).GetProperty("totalCount").GetInt32() > 0).Select(list => $"measure.{list}").FirstOrDefault();

    /// <summary>Whether those who lead it are all that have a part in it.</summary>
    static bool IsLedOnly(NodeView view) => view.Relation("ministries")?.Links
        .All(link => link.Edge.GetProperty("roles").EnumerateArray().All(role => role.GetString() == "LEADS")) ?? true;

    /// <summary>The schedule as a drawing; null where nothing is planned.</summary>
    static DrawnFigure? Schedule(JsonElement measure, PageRequest request)
    {
        var steps = measure.GetProperty("schedule").GetProperty("nodes").EnumerateArray().Select(step => new ScheduledStep(
            step.GetProperty("fromYear").GetInt32(),
            step.GetProperty("toYear").GetInt32(),
            step.GetProperty("text").GetString()!,
            step.GetProperty("continues").GetBoolean(),
            string.Join("、", step.GetProperty("responsible").GetProperty("edges").EnumerateArray()
                .Select(edge => edge.GetProperty("printedAs").GetString())),
            request.ToNode(step.GetProperty("id").GetString()!))).ToList();
        var caption = new Caption(
            request.Language.Say("工程表", "Schedule"),
            request.Language.Say("年度ごとの取組。全文は下の表にあります。", "What is planned in which fiscal years; the table below has the whole text."));
        return ScheduleDrawing.Draw(new ScheduleChart(caption, steps, request.Language), "schedule-chart");
    }
}
