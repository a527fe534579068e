using IpGraph.Explorer.Drawing.Text;

namespace IpGraph.Explorer.Tests.Drawing;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("量子技術の国際標準化を、産学官で推進する。", 6)]
    [InlineData("Advance international standards in key fields", 9)]
    [InlineData("ABCを使うAPIの整備（再掲）とDX推進", 5)]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 4)]
    [InlineData("𠮟責と𩸽", 2)]
    public void Lines_hold_the_whole_text_within_the_width(string text, double width)
    {
        var lines = TextLines.Of(text, width, 99);
        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line), 0, width));
        Assert.Equal(text.Replace(" ", ""), string.Concat(lines).Replace(" ", ""));
    }

    [Fact]
    public void No_line_begins_with_a_mark_that_leans_on_what_is_before_it()
    {
        foreach (var width in Enumerable.Range(5, 8))
        {
            var lines = TextLines.Of("「標準」を、「知財」と、一体で推進。ー、「コンテンツ」も。", width, 99);
            Assert.All(lines, line => Assert.DoesNotContain(line[0], "、。」ー"));
            Assert.All(lines, line => Assert.NotEqual('「', line[^1]));
        }
    }

    [Fact]
    public void Words_stay_whole_where_they_fit() =>
        Assert.Equal(["Advance", "standards"], TextLines.Of("Advance standards", 7, 9));

    [Fact]
    public void What_is_cut_says_so()
    {
        var lines = TextLines.Of("量子技術の国際標準化を推進する", 5, 2);
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1]);
        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line), 0, 5));
    }

    [Fact]
    public void What_fits_is_not_cut() => Assert.Equal(["量子"], TextLines.Of("量子", 2, 1));

    [Theory]
    [InlineData("量子", 2)]
    [InlineData("ＡＩ", 2)]
    [InlineData("ｶﾅ", 1)]
    [InlineData("①", 1)]
    public void Japanese_characters_are_as_wide_as_their_fonts_make_them(string text, double width) =>
        Assert.Equal(width, TextWidth.Of(text));
}
