using System.Globalization;
using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Drawing;

public sealed class MarkupTests
{
    public static TheoryData<string> Names() => [.. SnapshotTests.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_drawing_is_the_same_in_every_culture(string name)
    {
        var expected = SnapshotTests.All[name](Language.Japanese);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("", false)
            {
                NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" },
            };
            Assert.Equal(expected, SnapshotTests.All[name](Language.Japanese));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_drawing_needs_no_inline_style_and_no_script(string name)
    {
        var markup = SnapshotTests.All[name](Language.English);
        Assert.DoesNotContain(" style=", markup);
        Assert.DoesNotContain("<style", markup);
        Assert.DoesNotContain("<script", markup);
        Assert.DoesNotContain(" on", string.Concat(markup.Split('<').Select(part => part.Split('>')[0].Replace("xmlns", ""))).Replace("aria", ""));
    }

    [Theory]
    [InlineData("neighborhood")]
    [InlineData("schedule")]
    [InlineData("target")]
    [InlineData("trend")]
    public void A_picture_is_named_described_and_has_a_table(string name)
    {
        var figure = XElement.Parse(SnapshotTests.All[name](Language.Japanese));
        var svg = figure.Descendants(Svg.Namespace + "svg").Single();
        var named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal(2, named.Length);
        Assert.All(named, id => Assert.NotEqual("", svg.Elements().Single(element => element.Attribute("id")?.Value == id).Value));
        // An image hides what is in it: pictures with links are groups.
        Assert.Equal(svg.Descendants(Svg.Namespace + "a").Any() ? "group" : "img", svg.Attribute("role")!.Value);
        Assert.NotEmpty(figure.Descendants("table"));
    }

    [Fact]
    public void What_is_written_cannot_become_markup()
    {
        var html = MarkupWriter.Html(Html.Link("/a\"b", "<script>alert(1)</script> & more"));
        Assert.Equal("<a href=\"/a&quot;b\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</a>", html);
    }

    [Fact]
    public void An_empty_element_of_html_keeps_its_end_tag()
    {
        Assert.Equal("<td></td><br />", MarkupWriter.Html(Html.Element("td"), Html.Element("br")));
    }

    [Theory]
    [InlineData(0.04, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(1234.56, "1234.6")]
    [InlineData(-3, "-3")]
    public void A_coordinate_has_at_most_one_digit_after_the_point(double value, string text) =>
        Assert.Equal(text, Numbers.Coordinate(value));

    [Theory]
    [InlineData(new[] { 4.7, 20 }, 0, 20)]
    [InlineData(new[] { 0.03, 0.04 }, 0, 0.04)]
    [InlineData(new[] { -3.0, 7 }, -4, 8)]
    [InlineData(new double[] { }, 0, 1)]
    public void An_axis_encloses_its_values_in_round_numbers(double[] values, double from, double to)
    {
        var axis = Axis.Over(values);
        Assert.Equal((from, to), (Math.Round(axis.From, 6), Math.Round(axis.To, 6)));
        Assert.InRange(axis.Ticks.Count(), 2, 8);
    }
}
