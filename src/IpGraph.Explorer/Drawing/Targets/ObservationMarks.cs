using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Text;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Targets;

/// <summary>A mark for each observation: filled where printed as it is, hollow where about, with an arrow where it is only a bound,
/// a bar where it is a range.</summary>
static class ObservationMarks
{
    const double Radius = 4;

    public static XElement Of(IReadOnlyList<ObservedValue> dated, TargetLevel? target, TargetPlot plot, Language language) =>
        Svg.Group("observations",
            dated.Select(each => Mark(each, plot, language)),
            Labels(dated, target, plot).Select(label => Svg.Text("value", label.Place.CenterX, label.Place.Bottom - 3, "middle", label.Text)));

    static XElement Mark(ObservedValue observed, TargetPlot plot, Language language)
    {
        var (x, y) = (plot.X(observed.Year!.Value), plot.Y(observed.Value));
        return Svg.Group("observation",
            Svg.Title($"{observed.Period}: {Said(observed, language)} ({observed.Status})"),
            observed.Qualifier is Qualifier.Range && observed.RangeFrom is { } from ? Svg.Line("range", x, plot.Y(from), x, y) : null,
            observed.Qualifier switch
            {
                Qualifier.MoreThan or Qualifier.AtLeast => Arrow(x, y, -1),
                Qualifier.LessThan or Qualifier.AtMost => Arrow(x, y, 1),
                _ => null,
            },
            Svg.Circle(observed.Qualifier is Qualifier.Exact ? "point" : "point hollow", x, y, Radius));
    }

    /// <summary>The figure as printed, or as a number where the drawing is not in the language of the print.</summary>
    static string Said(ObservedValue observed, Language language) => language == Language.Japanese || !LanguageMarks.HasJapanese(observed.PrintedAs)
        ? observed.PrintedAs
        : QualifiedNumbers.Write(observed.Qualifier, observed.Value, observed.RangeFrom);

    /// <param name="down">1 for a value that is at most so high, −1 for one that is at least so high.</param>
    static XElement Arrow(double x, double y, int down)
    {
        var (tip, barb) = (Numbers.Coordinate(8 * down), Numbers.Coordinate(-3 * down));
        var start = $"M{Numbers.Coordinate(x)} {Numbers.Coordinate(y + (down * Radius))}";
        return Svg.Element("path", Svg.At("class", "bound"), Svg.At("d", $"{start} v{tip} m-3 {barb} l3 {Numbers.Coordinate(3 * down)} l3 {barb}"));
    }

    /// <summary>Values beside their marks: the latest first, then the earliest, then whichever there is room for.</summary>
    public static IReadOnlyList<(string Text, Box Place)> Labels(IReadOnlyList<ObservedValue> dated, TargetLevel? target, TargetPlot plot)
    {
        var taken = dated.Select(each => Box.Around(plot.X(each.Year!.Value), plot.Y(each.Value), 2 * Radius, 2 * Radius)).ToList();
        if (target is not null)
            taken.Add(TargetMarks.Label(target, plot));
        var labels = new List<(string, Box)>();
        foreach (var each in dated.Count < 3 ? dated.Reverse() : dated.TakeLast(1).Concat(dated.SkipLast(1)))
        {
            var text = QualifiedNumbers.Write(each.Qualifier, each.Value, each.RangeFrom);
            if (Free(plot.X(each.Year!.Value), plot.Y(each.Value), TextWidth.Of(text) * TargetPlot.LabelSize, taken) is not { } place)
                continue;
            taken.Add(place);
            labels.Add((text, place));
        }

        return labels;
    }

    static Box? Free(double x, double y, double width, List<Box> taken)
    {
        foreach (var middle in (double[])[y - 19, y + 19])
        {
            var place = Box.Around(x, middle, width + 2, 13);
            if (place.Top >= 16 && place.Bottom <= TargetPlot.Height - 26 && place.Left >= 0 && place.Right <= TargetPlot.Width
                && !taken.Any(place.Overlaps))
            {
                return place;
            }
        }

        return null;
    }
}
