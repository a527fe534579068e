using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Targets;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Drawing;

public sealed class TargetTests
{
    [Fact]
    public void The_growth_needed_leads_from_the_latest_value_to_the_target()
    {
        var way = TargetPlot.Projection(Sample.Target(), 0.143135);
        Assert.Equal((2024, 6.0), way[0]);
        Assert.Equal(2033, way[^1].Year);
        Assert.Equal(20, way[^1].Value, 3);
    }

    [Fact]
    public void Everything_that_has_a_year_lies_within_the_plot()
    {
        var chart = Sample.Target();
        var plot = TargetPlot.Of(chart);
        var points = chart.Observations.Where(each => each.Year is not null).Select(each => (each.Year!.Value, each.Value))
            .Concat(TargetPlot.Projection(chart, chart.GrowthSeen)).Append((2033, 20.0));
        Assert.All(points, point =>
        {
            Assert.InRange(plot.X(point.Item1), plot.Area.Left, plot.Area.Right);
            Assert.InRange(plot.Y(point.Item2), plot.Area.Top, plot.Area.Bottom);
        });
    }

    [Fact]
    public void No_value_covers_another_or_leaves_the_picture()
    {
        var observed = Enumerable.Range(1990, 30).Select(year =>
            new ObservedValue(year, $"{year}", 100 + (year % 3), null, Qualifier.Exact, "x", "確定値", null)).ToList();
        var chart = Sample.Target() with { Observations = observed };
        var labels = ObservationMarks.Labels(observed, chart.Target, TargetPlot.Of(chart));
        Assert.NotEmpty(labels);
        Assert.Equal(observed[^1].Value, double.Parse(labels[0].Text));
        var whole = new Box(0, 0, TargetPlot.Width, TargetPlot.Height);
        Assert.All(labels, label => Assert.True(whole.Contains(label.Place)));
        Assert.All(labels, one => Assert.DoesNotContain(labels, other => other != one && other.Place.Overlaps(one.Place)));
    }

    [Theory]
    [InlineData(Language.Japanese, "2023: 約13億円 (X)")]
    [InlineData(Language.English, "2023: ≈13 (X)")]
    public void A_value_is_said_in_the_language_of_the_chart_whatever_its_words(Language language, string said)
    {
        var chart = Sample.Target() with { Language = language, Observations = [new ObservedValue(2023, "2023", 13, null, Qualifier.About, "約13億円", "X", null)] };
        var titles = TargetDrawing.Draw(chart, "t")!.Picture.Descendants(Svg.Namespace + "title").Select(title => title.Value);
        Assert.Contains(said, titles);
    }

    [Fact]
    public void A_break_in_a_series_is_no_line()
    {
        var picture = TargetDrawing.Draw(Sample.Target(), "t")!.Picture;
        var lines = picture.Descendants(Svg.Namespace + "line").Select(line => line.Attribute("class")!.Value).ToList();
        Assert.Equal(2, lines.Count(look => look == "series-line"));
        Assert.Equal("集計の範囲が変わった", picture.Descendants(Svg.Namespace + "line")
            .First(line => line.Attribute("class")!.Value == "break").Value);
    }

    [Fact]
    public void Marks_show_how_a_value_is_qualified()
    {
        var picture = TargetDrawing.Draw(Sample.Target(), "t")!.Picture;
        var looks = picture.Descendants().Select(part => part.Attribute("class")?.Value).ToList();
        Assert.Equal((1, 3, 1, 1), (
            looks.Count(look => look == "point"),
            looks.Count(look => look == "point hollow"),
            looks.Count(look => look == "bound"),
            looks.Count(look => look == "range")));
    }

    [Theory]
    [InlineData(Qualifier.Exact, "6")]
    [InlineData(Qualifier.About, "≈6")]
    [InlineData(Qualifier.MoreThan, ">6")]
    [InlineData(Qualifier.AtLeast, "≥6")]
    [InlineData(Qualifier.LessThan, "<6")]
    [InlineData(Qualifier.AtMost, "≤6")]
    [InlineData(Qualifier.Range, "5–6")]
    public void A_number_is_written_with_what_qualifies_it(Qualifier qualifier, string text) =>
        Assert.Equal(text, QualifiedNumbers.Write(qualifier, 6, 5));

    [Fact]
    public void A_value_without_a_year_stands_in_the_table_alone()
    {
        var figure = TargetDrawing.Draw(Sample.Target(), "t")!;
        Assert.DoesNotContain("R7年度補正", figure.PictureHtml);
        Assert.Contains("R7年度補正", figure.TableHtml);
        Assert.Contains("&lt;7", figure.TableHtml);
    }

    [Fact]
    public void Without_growth_no_line_is_drawn_into_the_future()
    {
        var picture = TargetDrawing.Draw(Sample.Target() with { GrowthNeeded = null, GrowthSeen = null }, "t")!.PictureHtml;
        Assert.DoesNotContain("projection", picture);
    }

    [Fact]
    public void The_unit_is_written_on_picture_and_table()
    {
        var figure = TargetDrawing.Draw(Sample.Target(Language.English) with { Unit = "trillion JPY" }, "t")!;
        Assert.Contains("Unit: trillion JPY", figure.PictureHtml);
        Assert.Contains("Value (trillion JPY)", figure.TableHtml);
    }
}
