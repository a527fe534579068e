using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Trends;

/// <summary>Draws shares over editions as lines with names at their ends. An edition that does not tell leaves a gap.</summary>
public static class TrendDrawing
{
    /// <summary>How many lines can be told apart by colour, dashes and marks; further ones begin anew.</summary>
    const int Looks = 8;

    /// <param name="id">Begins every id within the drawing; unique on a page.</param>
    /// <returns>Null where there is nothing to draw.</returns>
    public static DrawnFigure? Draw(TrendChart chart, string id)
    {
        if (chart.Series.Count == 0 || chart.Editions.Count == 0)
            return null;
        var layout = TrendLayout.Of(chart);
        var svg = Svg.Picture(id, "trend", TrendLayout.Width, layout.Height, chart.Caption, isInteractive: false,
            Svg.Text("unit", 2, 14, "start", chart.Language.Say($"各年次の{chart.Unit}に占める割合（%）", $"Share of the {chart.Unit} of each edition, %")),
            Svg.Group("axis", AxisLines(chart, layout)),
            chart.Series.Select((series, number) => Line(series, number, chart, layout)));
        return new DrawnFigure(svg, [TrendTable.Of(chart)]);
    }

    static IEnumerable<XElement> AxisLines(TrendChart chart, TrendLayout layout)
    {
        foreach (var tick in layout.Values.Ticks)
        {
            var y = layout.Y(tick / 100);
            yield return Svg.Line("grid", layout.Area.Left, y, layout.Area.Right, y);
            yield return Svg.Text("tick", layout.Area.Left - 4, y + 3.5, "end", LanguageWords.Number(tick));
        }

        for (var edition = 0; edition < chart.Editions.Count; edition++)
            yield return Svg.Text("tick", layout.X(edition, chart.Editions.Count), layout.Area.Bottom + 16, "middle", chart.Editions[edition]);
    }

    static XElement Line(TrendSeries series, int number, TrendChart chart, TrendLayout layout)
    {
        var name = layout.Names[number];
        return Svg.Group($"series series-{number % Looks}",
            Runs(series.Points).Where(run => run.Count > 1).Select(run => Svg.Element("polyline", Svg.At("class", "series-line"),
                Svg.At("points", string.Join(' ', run.Select(edition => Point(edition, series, chart, layout)))))),
            series.Points.Select((point, edition) => point is null ? null : Mark(point, edition, number, series, chart, layout)),
            Svg.Text("series-name", name.Left, name.Bottom - 3.5, "start", TrendLayout.NameOf(series)));
    }

    /// <summary>The editions that tell, in runs without a gap.</summary>
    static List<List<int>> Runs(IReadOnlyList<TrendPoint?> points)
    {
        List<List<int>> runs = [[]];
        for (var edition = 0; edition < points.Count; edition++)
        {
            if (points[edition] is not null)
                runs[^1].Add(edition);
            else if (runs[^1].Count > 0)
                runs.Add([]);
        }

        return runs;
    }

    static string Point(int edition, TrendSeries series, TrendChart chart, TrendLayout layout) =>
        $"{Numbers.Coordinate(layout.X(edition, chart.Editions.Count))},{Numbers.Coordinate(layout.Y(series.Points[edition]!.Share))}";

    static XElement Mark(TrendPoint point, int edition, int number, TrendSeries series, TrendChart chart, TrendLayout layout)
    {
        var (x, y) = (layout.X(edition, chart.Editions.Count), layout.Y(point.Share));
        var title = Svg.Title($"{series.Name}, {chart.Editions[edition]}: {LanguageWords.Number(point.Count)} / {LanguageWords.Number(point.Of)}");
        return (number % 3) switch
        {
            0 => Svg.Circle("series-mark", x, y, 3.6, title),
            1 => Svg.Rectangle("series-mark", Box.Around(x, y, 7, 7), 0, title),
            _ => Svg.Element("path", Svg.At("class", "series-mark"),
                Svg.At("d", $"M{Numbers.Coordinate(x)} {Numbers.Coordinate(y - 4.5)} l4.5 8 h-9 Z"), title),
        };
    }
}
