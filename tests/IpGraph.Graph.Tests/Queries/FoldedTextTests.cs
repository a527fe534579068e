using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Tests.Queries;

/// <summary>What does not count where width and case do not.</summary>
public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("ＡＩ", "ai")]
    [InlineData("ﾃﾞｰﾀ", "データ")]
    [InlineData("ﾊﾟｲﾛｯﾄ", "パイロット")]
    [InlineData("ヴ", "ｳﾞ")]
    [InlineData("（２０２３）", "(2023)")]
    [InlineData("a　b", "A b")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("ÉCOLE", "école")]
    public void Texts_of_another_width_or_case_are_alike(string one, string other) =>
        Assert.Equal(FoldedText.Of(one), FoldedText.Of(other));

    [Theory]
    [InlineData("か", "カ")]
    [InlineData("か", "が")]
    [InlineData("-", "ー")]
    [InlineData("e", "é")]
    public void Other_differences_count(string one, string other) =>
        Assert.NotEqual(FoldedText.Of(one), FoldedText.Of(other));
}
