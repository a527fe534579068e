using System.Text.Json;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Targets;
using IpGraph.Explorer.Targets;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes.Targets;

/// <summary>A target against what was observed of its indicators.</summary>
static class TargetStanding
{
    static readonly HashSet<string> Covered =
    [
        "track", "trackReason", "trackReasonJa", "trackBasis", "targetValue", "targetRangeFrom", "targetQualifier", "targetPrintedAs", "latestQualifier", "gap", "growthNeeded", "growthSeen",
        "growthSource", "latestYear", "latestValue", "comparator", "dueYear", "dueYearKind", "targetStatistic", "unit", "year",
    ];

    public static async ValueTask<Refinement> RefineAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("kpi-in-view", new { id = view.Id });
        var kpi = answer.Data.GetProperty("kpi");
        IReadOnlyList<DrawnFigure> figures = [.. Draw(kpi, view)];
        return new Refinement(
            typeof(TargetOverview),
            new() { ["View"] = view, ["Kpi"] = kpi, ["Figures"] = figures },
            [answer.Question],
            Covered)
        {
            Figures = figures,
        };
    }

    /// <summary>A drawing for each indicator that has values; the target is drawn where it is in the same unit.</summary>
    static IEnumerable<DrawnFigure> Draw(JsonElement kpi, NodeView view)
    {
        var number = 0;
        foreach (var indicator in kpi.GetProperty("indicators").GetProperty("nodes").EnumerateArray())
        {
            if (TargetDrawing.Draw(ChartOf(kpi, indicator, view), $"target-chart-{++number}") is { } figure)
                yield return figure;
        }
    }

    static TargetChart ChartOf(JsonElement kpi, JsonElement indicator, NodeView view)
    {
        var language = view.Request.Language;
        var unit = indicator.GetProperty("unit").GetString()!;
        var isSameUnit = kpi.GetProperty("unit").GetString() == unit && kpi.GetProperty("targetValue").ValueKind == JsonValueKind.Number
            && kpi.GetProperty("comparator").GetString() != "INCREASE_BY";
        var name = indicator.GetProperty(language.Say("name", "nameEn")).GetString()!;
        var level = isSameUnit ? LevelOf(kpi, view) : null;
        var values = indicator.GetProperty("observations").GetProperty("nodes").EnumerateArray().Select(value => ValueOf(value, view)).ToList();
        var scale = UnitScale.Of(unit, values.Select(each => each.Value).Concat(level is null ? [] : [level.Value]), view.Words, language);
        return new TargetChart(
            new Caption(name, language.Say("実績値と目標値。値は下の表にもあります。", "Observed values and the target; the table below has the values.")),
            scale.Word,
            level is null ? null : level with { Value = scale.Of(level.Value), From = level.From is { } low ? scale.Of(low) : null },
            [.. values.Select(each => each with { Value = scale.Of(each.Value), RangeFrom = each.RangeFrom is { } low ? scale.Of(low) : null })],
            isSameUnit ? NumberOf(kpi, "growthNeeded") : null,
            isSameUnit ? NumberOf(kpi, "growthSeen") : null,
            [],
            language);
    }

    static TargetLevel LevelOf(JsonElement kpi, NodeView view)
    {
        var aim = Aim.Of(kpi, view.Words, view.Request.Language)!;
        return new TargetLevel(
            aim.Said(view.Request.Language),
            aim.Printed,
            kpi.GetProperty("targetValue").GetDouble(),
            NumberOf(kpi, "targetRangeFrom"),
            (int?)NumberOf(kpi, "dueYear"))
        {
            IsFiscal = Aim.IsFiscal(kpi),
        };
    }

    static ObservedValue ValueOf(JsonElement value, NodeView view) => new(
        (int?)NumberOf(value, "year"),
        ObservationWords.When(value, view.Request.Language),
        value.GetProperty("value").GetDouble(),
        NumberOf(value, "rangeFrom"),
        Enum.Parse<Qualifier>(value.GetProperty("qualifier").GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        value.GetProperty("printedAs").GetString()!,
        view.Words.Word("ObservationStatus", value.GetProperty("status").GetString()!, view.Request.Language),
        value.GetProperty(view.Request.Language.Say("seriesBreakJa", "seriesBreak")).GetString());

    static double? NumberOf(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
