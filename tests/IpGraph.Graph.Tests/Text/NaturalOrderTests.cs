using IpGraph.Graph.Text;

namespace IpGraph.Graph.Tests.Text;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("ScheduleEntry:2023-036-2", "ScheduleEntry:2023-036-10")]
    [InlineData("7.6", "7.10")]
    [InlineData("7.10", "10")]
    [InlineData("Measure:2023-009", "Measure:2023-009-2")]
    [InlineData("Measure:2023-99", "Measure:2023-100")]
    [InlineData("a9", "a09")]
    [InlineData("a09", "a10")]
    [InlineData("a0", "a1")]
    [InlineData("a1b2", "a01b2")]
    [InlineData("～", "𠮷")]
    [InlineData("x99999999999999999999", "x100000000000000000000")]
    public void One_stands_before_the_other(string first, string second)
    {
        Assert.True(NaturalOrder.Instance.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Instance.Compare(second, first) > 0);
        Assert.True(CodePointComparer.Instance.Compare(NaturalOrder.KeyOf(first), NaturalOrder.KeyOf(second)) < 0);
    }

    [Theory]
    [InlineData("Measure:2023-034", "Measure:042023-0234 0001")]
    [InlineData("Measure:2023-134", "Measure:042023-03134")]
    [InlineData("知財 7.10", "知財 017.0210")]
    [InlineData("0", "00 01")]
    [InlineData("知財", "知財")]
    [InlineData("", "")]
    public void A_key_stays_what_databases_have_kept(string text, string key) => Assert.Equal(key, NaturalOrder.KeyOf(text));

    [Fact]
    public void More_digits_than_two_can_count_are_several_numbers() => Assert.Equal(
        $"99{new string('9', 99)}019", NaturalOrder.KeyOf(new string('9', 100)));

    [Fact]
    public void Texts_that_differ_only_in_zeros_have_keys_of_their_own() => Assert.Equal(
        4, new[] { "a1b1", "a01b1", "a1b01", "a01b01" }.Select(NaturalOrder.KeyOf).Distinct().Count());
}
