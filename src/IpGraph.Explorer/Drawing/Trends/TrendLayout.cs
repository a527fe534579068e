using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Text;

namespace IpGraph.Explorer.Drawing.Trends;

/// <summary>The scales of a chart over editions, and the names of its lines at their ends, none over another.</summary>
sealed record TrendLayout(Axis Values, Box Area, IReadOnlyList<Box> Names)
{
    public const double Width = 460;
    public const double LabelSize = 10.5;
    public const double NameMax = 130;
    const double LineHeight = 14;

    public static TrendLayout Of(TrendChart chart)
    {
        var axis = Axis.Over(chart.Series.SelectMany(series => series.Points).Select(point => (point?.Share ?? 0) * 100));
        var height = Math.Max(190, chart.Series.Count * LineHeight);
        var area = new Box(40, 26, Width - 40 - NameMax - 14, height);
        var layout = new TrendLayout(axis, area, []);
        return layout with { Names = layout.NamesOf(chart.Series) };
    }

    public double Height => Area.Bottom + 26;

    public double X(int edition, int editions) =>
        editions == 1 ? Area.CenterX : Area.Left + 10 + ((Area.Width - 20) * edition / (editions - 1));

    public double Y(double share) => Area.Bottom - (Values.Share(share * 100) * Area.Height);

    /// <summary>Each name as near to the end of its line as those above leave room for; then up again where they leave the area.</summary>
    Box[] NamesOf(IReadOnlyList<TrendSeries> series)
    {
        var wanted = series.Select(each => Y(each.Points.LastOrDefault(point => point is not null)?.Share ?? 0)).ToArray();
        var order = Enumerable.Range(0, series.Count).OrderBy(index => wanted[index]).ThenBy(index => index).ToArray();
        var middle = new double[series.Count];
        var free = Area.Top;
        foreach (var index in order)
        {
            middle[index] = Math.Max(wanted[index], free + (LineHeight / 2));
            free = middle[index] + (LineHeight / 2);
        }

        var limit = Area.Bottom + (LineHeight / 2);
        foreach (var index in order.Reverse())
        {
            middle[index] = Math.Min(middle[index], limit - (LineHeight / 2));
            limit = middle[index] - (LineHeight / 2);
        }

        return [.. series.Select((each, index) => new Box(
            Area.Right + 12, middle[index] - (LineHeight / 2), TextWidth.Of(NameOf(each)) * LabelSize, LineHeight))];
    }

    public static string NameOf(TrendSeries series) => TextLines.Cut(series.Name, NameMax / LabelSize);
}
