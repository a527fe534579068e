using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Targets;

/// <summary>The target: a level across the chart or a band, and a mark at the year when it is due.</summary>
static class TargetMarks
{
    public static XElement Of(TargetLevel target, TargetPlot plot, Language language)
    {
        var y = plot.Y(target.Value);
        return Svg.Group("target-level",
            target.From is { } from
                ? Svg.Rectangle("target-band", new Box(plot.Area.Left, y, plot.Area.Width, plot.Y(from) - y), 0)
                : Svg.Line("target-line", plot.Area.Left, y, plot.Area.Right, y),
            target.DueYear is { } due ? Mark(plot.X(due), y) : null,
            Svg.Text("target-label", plot.Area.Left + 4, Label(target, plot).Bottom - 3, "start", Words(target, language)));
    }

    /// <summary>Where the words on the target stand.</summary>
    public static Box Label(TargetLevel target, TargetPlot plot)
    {
        var above = plot.Y(target.Value) - 14;
        return new Box(plot.Area.Left, above < 16 ? plot.Y(target.Value) + 1 : above, plot.Area.Width / 2, 14);
    }

    public static string Words(TargetLevel target, Language language) =>
        target.DueYear is { } due && !target.Words.Contains(Numbers.Year(due), StringComparison.Ordinal)
            ? language.Say($"目標 {target.Words}（{language.Year(due, target.IsFiscal)}）", $"Target: {target.Words} ({language.Year(due, target.IsFiscal)})")
            : language.Say($"目標 {target.Words}", $"Target: {target.Words}");

    static XElement Mark(double x, double y) =>
        Svg.Element("path", Svg.At("class", "target-mark"), Svg.At("d",
            $"M{Numbers.Coordinate(x)} {Numbers.Coordinate(y - 6)} l6 6 l-6 6 l-6 -6 Z"));
}
