using IpGraph.Seed.Checks;

namespace IpGraph.Seed.Tests.Checks;

public class PrintedFigureTests
{
    [Theory]
    [InlineData("1.5（2024年）", 1.5)]
    [InlineData("-21.05", -21.05)]
    [InlineData("1,249億円相当", 124_900_000_000)]
    [InlineData("国内：13.3兆円", 13_300_000_000_000)]
    [InlineData("３万３千件を超え", 33_000, "MORE_THAN")]
    [InlineData("約１兆５千億円", 1_500_000_000_000, "ABOUT")]
    [InlineData("約1350万件", 13_500_000, "ABOUT")]
    [InlineData("18％弱程度", 18, "LESS_THAN", "ABOUT")]
    [InlineData("約1.4万社以上", 14_000, "ABOUT", "AT_LEAST")]
    [InlineData("約8割", 80, "ABOUT")]
    [InlineData("半分程度", 50, "ABOUT")]
    [InlineData("上位４位以内", 4, "AT_MOST")]
    [InlineData("3兆円超の赤字", -3_000_000_000_000, "LESS_THAN")]
    [InlineData("14か国中最下位", 14)]
    public void A_figure_is_read_with_its_scale_and_the_words_that_qualify_it(
        string printed, double value, params string[] qualifiers)
    {
        var figure = PrintedFigure.Read(printed)!;

        Assert.Equal(value, figure.Value, 1e-6);
        Assert.Null(figure.RangeFrom);
        Assert.Equal(qualifiers.Order(StringComparer.Ordinal), figure.Qualifiers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("平均7～9か月", 7, 9)]
    [InlineData("5.5〜7.5か月", 5.5, 7.5)]
    [InlineData("3～4割程度", 30, 40)]
    [InlineData("300～400万人", 3_000_000, 4_000_000)]
    public void A_range_has_both_ends(string printed, double from, double to)
    {
        var figure = PrintedFigure.Read(printed)!;

        Assert.Equal((from, to), (figure.RangeFrom, figure.Value));
        Assert.Contains("RANGE", figure.Qualifiers);
    }

    [Fact]
    public void A_text_without_a_number_has_no_figure() => Assert.Null(PrintedFigure.Read("最下位"));
}
