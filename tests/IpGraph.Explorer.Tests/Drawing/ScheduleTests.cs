using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Schedules;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Drawing;

public sealed class ScheduleTests
{
    [Fact]
    public void A_bar_covers_its_years_and_no_other()
    {
        var layout = ScheduleLayout.Of(Sample.Schedule().Steps);
        Assert.All(layout.Steps, placed =>
        {
            Assert.Equal(layout.XOf(placed.Step.FromYear), placed.Bar.Left - 1, 6);
            Assert.Equal(layout.XOf(placed.Step.ToYear + 1), placed.Bar.Right + 1, 6);
        });
    }

    [Fact]
    public void No_bar_covers_another_and_all_lie_within_the_band_of_their_group()
    {
        var random = new Random(11);
        var steps = Enumerable.Range(0, 60).Select(number =>
        {
            var from = random.Next(2020, 2030);
            return new ScheduledStep(from, from + random.Next(4), "内容", false, $"府省{number % 7}");
        }).ToList();
        var layout = ScheduleLayout.Of(steps);
        Assert.Equal(60, layout.Steps.Count);
        Assert.All(layout.Steps, one => Assert.DoesNotContain(layout.Steps, other => other != one && other.Bar.Overlaps(one.Bar)));
        Assert.All(layout.Steps, one => Assert.Single(layout.Groups, group => group.Band.Contains(one.Bar)));
    }

    [Fact]
    public void A_step_that_only_carries_on_is_marked_in_picture_and_table()
    {
        var figure = ScheduleDrawing.Draw(Sample.Schedule(), "s")!;
        var bar = Assert.Single(figure.Picture.Descendants(Svg.Namespace + "a"), link => link.Attribute("class")!.Value == "step continues");
        Assert.StartsWith("1 →", bar.Element(Svg.Namespace + "text")!.Value);
        Assert.Contains("継続", figure.TableHtml);
    }

    [Fact]
    public void Every_bar_leads_to_the_row_that_has_its_whole_text()
    {
        var chart = Sample.Schedule();
        var figure = ScheduleDrawing.Draw(chart, "s")!;
        var rows = figure.Tables.Single().Descendants("tr").Where(row => row.Attribute("id") is not null)
            .ToDictionary(row => $"#{row.Attribute("id")!.Value}", row => row.Value);
        var bars = figure.Picture.Descendants(Svg.Namespace + "a").Select(link => link.Attribute("href")!.Value).ToList();
        Assert.Equal(chart.Steps.Count, bars.Count);
        Assert.All(bars, bar => Assert.True(rows.ContainsKey(bar)));
        Assert.All(chart.Steps, step => Assert.Single(rows.Values, row => row.Contains(step.Text)));
    }

    [Fact]
    public void Without_steps_there_is_no_chart() =>
        Assert.Null(ScheduleDrawing.Draw(new ScheduleChart(new("", ""), [], Language.Japanese), "s"));
}
