namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>Round numbers along an axis, a few of them, that enclose what is shown.</summary>
sealed record Axis(double From, double To, double Step)
{
    const int TicksWanted = 5;

    /// <summary>An axis from zero, or from below it where there are negative values.</summary>
    public static Axis Over(IEnumerable<double> values)
    {
        var all = values.Append(0).ToList();
        var (least, most) = (all.Min(), all.Max());
        if (most <= least)
            return new Axis(0, 1, 1);
        var step = Round((most - least) / TicksWanted);
        return new Axis(Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }

    public IEnumerable<double> Ticks =>
        Enumerable.Range(0, (int)Math.Round((To - From) / Step) + 1).Select(tick => Math.Round(From + (tick * Step), 10));

    /// <summary>Where a value stands between the beginning (0) and the end (1).</summary>
    public double Share(double value) => (value - From) / (To - From);

    static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch { <= 1 => power, <= 2 => 2 * power, <= 2.5 => 2.5 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
