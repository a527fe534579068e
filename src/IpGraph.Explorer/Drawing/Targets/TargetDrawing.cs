using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Targets;

/// <summary>Draws a target against observations: marks that show how a number is qualified, the growth needed and seen as broken
/// lines, and a gap where a series breaks.</summary>
public static class TargetDrawing
{
    /// <param name="id">Begins every id within the drawing; unique on a page.</param>
    /// <returns>Null where nothing can be placed on a scale of years.</returns>
    public static DrawnFigure? Draw(TargetChart chart, string id)
    {
        var dated = chart.Observations.Where(each => each.Year is not null).OrderBy(each => each.Year).ToList();
        if (dated.Count == 0 && chart.Target?.DueYear is null)
            return null;
        var plot = TargetPlot.Of(chart);
        var legend = Legend(chart);
        var height = TargetPlot.Height + (legend.Count * 16) + 8;
        var svg = Svg.Picture(id, "target", TargetPlot.Width, height, chart.Caption, isInteractive: false,
            Svg.Text("unit", 2, 14, "start", chart.Language.Say($"単位：{chart.Unit}", $"Unit: {chart.Unit}")),
            Svg.Group("axis", AxisLines(plot)),
            chart.Target is { } target ? TargetMarks.Of(target, plot, chart.Language) : null,
            Curve("needed", plot, TargetPlot.Projection(chart, chart.GrowthNeeded)),
            Curve("seen", plot, TargetPlot.Projection(chart, chart.GrowthSeen)),
            Svg.Group("series", Series(dated, plot)),
            ObservationMarks.Of(dated, chart.Target, plot, chart.Language),
            Svg.Group("legend", legend.Select((entry, row) => LegendRow(entry, TargetPlot.Height + 4 + (row * 16)))));
        return new DrawnFigure(svg, [TargetTable.Of(chart), .. chart.Notes.Select(note => Html.Element("p", Html.Class("note"), note))]);
    }

    static IEnumerable<XElement> AxisLines(TargetPlot plot)
    {
        foreach (var tick in plot.Values.Ticks)
        {
            yield return Svg.Line("grid", plot.Area.Left, plot.Y(tick), plot.Area.Right, plot.Y(tick));
            yield return Svg.Text("tick", plot.Area.Left - 4, plot.Y(tick) + 3.5, "end", LanguageWords.Number(tick));
        }

        for (var year = plot.FirstYear + 1; year < plot.LastYear; year += plot.YearStep())
            yield return Svg.Text("tick", plot.X(year), plot.Area.Bottom + 15, "middle", Numbers.Year(year));
    }

    static XElement? Curve(string look, TargetPlot plot, IReadOnlyList<(int Year, double Value)> points) => points.Count == 0 ? null
        : Svg.Element("polyline", Svg.At("class", $"projection {look}"), Svg.At("points", string.Join(' ',
            points.Select(point => $"{Numbers.Coordinate(plot.X(point.Year))},{Numbers.Coordinate(plot.Y(point.Value))}"))));

    /// <summary>Lines between observations that are of one series; where it breaks, an upright broken line.</summary>
    static IEnumerable<XElement> Series(List<ObservedValue> dated, TargetPlot plot)
    {
        foreach (var (before, next) in dated.Zip(dated.Skip(1)))
        {
            var (from, to) = (plot.X(before.Year!.Value), plot.X(next.Year!.Value));
            yield return next.SeriesBreak is { } reason
                ? Svg.Line("break", (from + to) / 2, plot.Area.Top, (from + to) / 2, plot.Area.Bottom, Svg.Title(reason))
                : Svg.Line("series-line", from, plot.Y(before.Value), to, plot.Y(next.Value));
        }
    }

    static List<(string Look, string Text)> Legend(TargetChart chart)
    {
        var language = chart.Language;
        List<(string, string)> entries = [];
        if (TargetPlot.Projection(chart, chart.GrowthNeeded).Count > 0)
        {
            entries.Add(("projection needed", language.Say(
                $"目標に必要な伸び：年{Numbers.SignedPercent(chart.GrowthNeeded!.Value)}",
                $"Growth needed: {Numbers.SignedPercent(chart.GrowthNeeded.Value)} a year")));
        }

        if (TargetPlot.Projection(chart, chart.GrowthSeen).Count > 0)
        {
            entries.Add(("projection seen", language.Say(
                $"これまでの伸びが続いた場合：年{Numbers.SignedPercent(chart.GrowthSeen!.Value)}",
                $"If growth stays as seen: {Numbers.SignedPercent(chart.GrowthSeen.Value)} a year")));
        }

        if (chart.Observations.Where(each => each.Year is not null).OrderBy(each => each.Year).Skip(1).Any(each => each.SeriesBreak is not null))
            entries.Add(("break", language.Say("系列の断絶：前後の値は比べられない", "Break in the series: values on either side do not compare")));
        return entries;
    }

    static XElement LegendRow((string Look, string Text) entry, double y) =>
        Svg.Group("legend-row",
            Svg.Line(entry.Look, 6, y + 8, 34, y + 8),
            Svg.Text("legend-label", 40, y + 12, "start", entry.Text));
}
