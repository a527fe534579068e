using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Text;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Targets;

/// <summary>The scales of a chart: from years and values to places.</summary>
sealed record TargetPlot(Axis Values, int FirstYear, int LastYear, Box Area)
{
    public const double Width = 420;
    public const double Height = 250;
    public const double LabelSize = 10.5;

    public static TargetPlot Of(TargetChart chart)
    {
        var observed = chart.Observations.Where(each => each.Year is not null).ToList();
        var years = observed.Select(each => each.Year!.Value)
            .Concat(chart.Target?.DueYear is { } due ? [due] : []).DefaultIfEmpty(0).ToList();
        var values = observed.Select(each => each.Value)
            .Concat(chart.Target is { } target ? [target.Value, target.From ?? target.Value] : [])
            .Concat(Projection(chart, chart.GrowthSeen).Select(point => point.Value));
        var axis = Axis.Over(values);
        var left = (axis.Ticks.Max(tick => TextWidth.Of(LanguageWords.Number(tick))) * LabelSize) + 8;
        // A year of room at either side keeps marks and their labels off the borders.
        return new TargetPlot(axis, years.Min() - 1, years.Max() + 1, new Box(left, 26, Width - left - 8, Height - 52));
    }

    public double X(double year) => Area.Left + ((year - FirstYear) / (LastYear - FirstYear) * Area.Width);

    public double Y(double value) => Area.Bottom - (Values.Share(value) * Area.Height);

    /// <summary>The values year by year from the latest observed to the due year, if it went on growing so.</summary>
    public static IReadOnlyList<(int Year, double Value)> Projection(TargetChart chart, double? growth)
    {
        var latest = chart.Observations.Where(each => each.Year is not null).MaxBy(each => each.Year);
        if (latest is null || growth is not { } rate || chart.Target?.DueYear is not { } due || due <= latest.Year)
            return [];
        return [.. Enumerable.Range(latest.Year!.Value, due - latest.Year.Value + 1)
            .Select(year => (year, latest.Value * Math.Pow(1 + rate, year - latest.Year.Value)))];
    }

    /// <summary>Every how many years one is written, so that they do not touch.</summary>
    public int YearStep()
    {
        var room = Area.Width / (LastYear - FirstYear);
        var needed = (TextWidth.Of("2000") * LabelSize) + 6;
        return Math.Max(1, (int)Math.Ceiling(needed / room));
    }
}
