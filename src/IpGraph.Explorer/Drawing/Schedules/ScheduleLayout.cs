using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Text;

namespace IpGraph.Explorer.Drawing.Schedules;

/// <summary>A step with its bar and the number that its row of the table has.</summary>
sealed record PlacedStep(ScheduledStep Step, int Number, Box Bar);

/// <summary>The band of those responsible for its steps.</summary>
sealed record PlacedGroup(IReadOnlyList<string> Lines, Box Band);

/// <summary>Bars on a scale of fiscal years: a band for each group, within it as many lanes as steps run side by side.</summary>
sealed record ScheduleLayout(
    IReadOnlyList<PlacedGroup> Groups, IReadOnlyList<PlacedStep> Steps, int FirstYear, int LastYear, double Left, double Height)
{
    public const double Width = 420;
    public const double HeadingHeight = 22;
    public const double LabelSize = 10.5;
    public const double LineHeight = 13;
    const double GroupWidth = 112;
    const double LaneHeight = 24;
    const double BarHeight = 19;

    public double YearWidth => (Width - Left) / (LastYear - FirstYear + 1);

    public double XOf(int year) => Left + ((year - FirstYear) * YearWidth);

    public static ScheduleLayout Of(IReadOnlyList<ScheduledStep> steps)
    {
        var layout = new ScheduleLayout([], [], steps.Min(step => step.FromYear), steps.Max(step => step.ToYear),
            steps.Any(step => step.Group != "") ? GroupWidth : 0, HeadingHeight);
        var groups = steps.Select((step, index) => (step, Number: index + 1)).GroupBy(pair => pair.step.Group);
        return groups.Aggregate(layout, (current, group) => current.With(group.Key, [.. group]));
    }

    ScheduleLayout With(string name, IReadOnlyList<(ScheduledStep Step, int Number)> steps)
    {
        var lanes = new List<int>();
        var placed = new List<PlacedStep>();
        foreach (var (step, number) in steps.OrderBy(pair => pair.Step.FromYear).ThenBy(pair => pair.Number))
        {
            var lane = lanes.FindIndex(last => last < step.FromYear);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(0);
            }

            lanes[lane] = step.ToYear;
            var bar = new Box(XOf(step.FromYear) + 1, Height + 3 + (lane * LaneHeight), XOf(step.ToYear + 1) - XOf(step.FromYear) - 2, BarHeight);
            placed.Add(new PlacedStep(step, number, bar));
        }

        var lines = name == "" ? [] : TextLines.Of(name, (GroupWidth - 8) / LabelSize, 3);
        var height = Math.Max((lanes.Count * LaneHeight) + 4, (lines.Count * LineHeight) + 8);
        return this with
        {
            Groups = [.. Groups, new PlacedGroup(lines, new Box(0, Height, Width, height))],
            Steps = [.. Steps, .. placed],
            Height = Height + height,
        };
    }
}
