using System.Text.Json;

namespace IpGraph.EndToEnd.Tests.Links;

/// <summary>Concepts looked up by the words that users type.</summary>
[Collection(nameof(RealGraph))]
public sealed class ConceptLookupTests(RealGraph graph)
{
    [Fact]
    public async Task Natural_words_in_both_languages_lead_to_their_concept()
    {
        var words = Reading.Words().ToList();
        var wrong = new List<string>();
        foreach (var (word, expected) in words)
        {
            if (await ConceptAsync(word) is var found && found != expected)
                wrong.Add($"{word}: {found ?? "nothing"} for {expected}");
        }

        Assert.True(words.Count >= 300, $"{words.Count}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("環境", "Topic:environment-and-energy")]
    [InlineData("食", "Topic:food-culture")]
    [InlineData("教育", "Topic:ip-education")]
    public async Task A_wide_word_leads_to_a_concept_and_links_no_text_to_it(string word, string concept)
    {
        Assert.NotNull(await ConceptAsync(word));
        Assert.DoesNotContain(graph.Data.Relationships, link => link.Type.Name == "TOUCHES" && link.To == concept
            && ((IReadOnlyList<object>)link.Properties["evidence"]).Cast<IReadOnlyDictionary<string, object>>()
                .Any(span => span["label"] is string label && label == word));
    }

    async Task<string?> ConceptAsync(string word)
    {
        var data = await graph.Engine.DataAsync(
            "query($label: String!) { concept(by: {label: $label}) { id } }",
            JsonSerializer.Serialize(new { label = word }));
        return data.GetProperty("concept") is { ValueKind: JsonValueKind.Object } concept ? concept.GetProperty("id").GetString() : null;
    }
}
