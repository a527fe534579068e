using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Differences;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Matrices;
using IpGraph.Explorer.Drawing.Trends;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Drawing;

public sealed class TableTests
{
    [Fact]
    public void Every_cell_of_a_matrix_is_written_zeros_too()
    {
        var table = XElement.Parse(HeatDrawing.ToHtml(Sample.Heat()));
        var cells = table.Descendants("tbody").Elements("tr").SkipLast(1)
            .Select(row => row.Elements("td").SkipLast(1).Select(cell => cell.Value).ToList()).ToList();
        Assert.Equal([["9", "0"], ["1", "0"]], cells.Select(row => row.Take(2)));
        Assert.All(cells, row => Assert.StartsWith("–", row[2]));
    }

    [Fact]
    public void A_cell_that_counts_something_is_a_link_that_says_what_it_counts()
    {
        var table = XElement.Parse(HeatDrawing.ToHtml(Sample.Heat(Language.English)));
        var links = table.Descendants("td").Elements("a").ToDictionary(
            link => link.Attribute("href")!.Value, link => link.Attribute("aria-label")!.Value);
        Assert.Equal("総務省 × 量子: 9 measures", links["/ja/matrix?row=mic&column=q"]);
        Assert.Equal(2, links.Count);
    }

    [Fact]
    public void What_the_documents_do_not_tell_is_not_zero()
    {
        var table = XElement.Parse(HeatDrawing.ToHtml(Sample.Heat()));
        Assert.Equal(2, table.Descendants("td").Count(cell => cell.Attribute("class")?.Value == "heat-untold"));
        Assert.Equal(2, table.Descendants("td").Count(cell => cell.Attribute("class")?.Value == "heat-0"));
    }

    [Fact]
    public void A_larger_count_is_never_lighter()
    {
        var shades = Enumerable.Range(0, 101).Select(count => HeatDrawing.Shade(count, 100)).ToList();
        Assert.Equal(shades.Order(), shades);
        Assert.Equal((0, 1, HeatDrawing.Shades), (shades[0], shades[1], shades[100]));
    }

    [Fact]
    public void Taking_out_what_is_marked_gives_each_of_the_two_texts()
    {
        var shown = XElement.Parse(DifferenceDrawing.RunningHtml(Sample.Difference()));
        foreach (var mark in shown.Descendants("span").ToList())
            mark.Remove();
        string Without(string marked)
        {
            var copy = new XElement(shown);
            copy.Elements(marked).Remove();
            return copy.Value;
        }

        Assert.Equal("海賊版対策として、検索サイト事業者への働きかけを行う。", Without("ins"));
        Assert.Equal("海賊版対策として、検索事業者及び<CDN>事業者への働きかけを行う。", Without("del"));
    }

    [Fact]
    public void What_is_gone_and_what_is_new_is_told_in_words_too()
    {
        var html = DifferenceDrawing.RunningHtml(Sample.Difference());
        Assert.Contains("［−", html);
        Assert.Contains("削除：", html);
        Assert.Contains("［＋", html);
        Assert.Contains("追加：", html);
    }

    [Fact]
    public void The_share_kept_is_told_by_the_later_text()
    {
        var difference = Sample.Difference();
        Assert.Equal(19.0 / (19 + "検索事業者及び<CDN>事業者".Length), DifferenceDrawing.ShareKept(difference), 6);
        Assert.Equal(1, DifferenceDrawing.ShareKept(difference with { Parts = [] }));
    }

    [Fact]
    public void A_line_of_a_trend_has_a_gap_where_an_edition_does_not_tell()
    {
        var groups = TrendDrawing.Draw(Sample.Trend(), "r")!.Picture.Elements(Svg.Namespace + "g")
            .Where(group => group.Attribute("class")!.Value.StartsWith("series ", StringComparison.Ordinal)).ToList();
        int Points(int series) => groups[series].Elements(Svg.Namespace + "polyline")
            .Sum(line => line.Attribute("points")!.Value.Split(' ').Length);
        Assert.Equal((2, 4, 3), (Points(0), Points(1), Points(2)));
    }

    [Fact]
    public void Names_at_the_ends_of_lines_do_not_cover_each_other()
    {
        var series = Enumerable.Range(0, 12).Select(number =>
            new TrendSeries($"主題{number}", null, [new(number % 2, 100, null), new(number % 3, 100, null)])).ToList();
        var layout = TrendLayout.Of(Sample.Trend() with { Editions = ["2023", "2025"], Series = series });
        Assert.All(layout.Names, one => Assert.DoesNotContain(layout.Names, other => other != one && other.Overlaps(one)));
        Assert.All(layout.Names, name => Assert.True(new Box(0, 0, TrendLayout.Width, layout.Height).Contains(name)));
    }

    [Fact]
    public void The_table_of_a_trend_has_count_and_denominator()
    {
        var table = TrendDrawing.Draw(Sample.Trend(), "r")!.TableHtml;
        Assert.Contains("2 / 186", table);
        Assert.Contains("(20.0%)", table);
        Assert.Contains("資料になし", table);
    }
}
