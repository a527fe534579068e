namespace IpGraph.Graph.Tests.Search;

/// <summary>Words that stand in thousands of texts are not read from beginning to end where a rarer one leads.</summary>
public sealed class ManyDocumentsTests
{
    const int Texts = 3000;

    /// <summary>Common words in every text, more than once in some; rarer ones at distances that have no common divisor.</summary>
    static string TextOf(int number) => string.Join(
        ' ',
        "measure of policy",
        number % 7 == 0 ? "export measure" : "import measure",
        number % 97 == 0 ? "export of policy" : "policy",
        number % 389 == 0 ? "rare measure" : "plain measure",
        string.Concat(Enumerable.Repeat("policy measure ", number % 3)));

    [Theory]
    [InlineData("rare measure")]
    [InlineData("export measure")]
    [InlineData("export of policy")]
    [InlineData("policy measure policy measure")]
    [InlineData("measure of policy import measure policy rare measure")]
    public void A_phrase_is_found_wherever_it_stands(string phrase)
    {
        var texts = Enumerable.Range(0, Texts).Select(TextOf).ToArray();
        var expected = Enumerable.Range(0, Texts).Where(number => $" {texts[number]} ".Contains($" {phrase} ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Searching.Found($"\"{phrase}\"", texts).Order());
    }
}
