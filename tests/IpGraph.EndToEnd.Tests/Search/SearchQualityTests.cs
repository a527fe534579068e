using System.Text.Json;

namespace IpGraph.EndToEnd.Tests.Search;

[Collection(nameof(RealGraph))]
public sealed class SearchQualityTests(RealGraph graph)
{
    const double GainMin = 0.93;

    [Fact]
    public async Task What_is_best_comes_first()
    {
        var gains = new List<(double Gain, string Query)>();
        foreach (var graded in GradedQuery.All())
            gains.Add((graded.Gain(await FindAsync(graded.Query, "[MEASURE]")), graded.Query));
        var worst = gains.Order().Take(10).Select(query => $"{query.Gain:0.000} {query.Query}");
        Assert.True(gains.Count >= 48);
        Assert.True(gains.Average(query => query.Gain) >= GainMin, string.Join('\n', worst));
    }

    [Theory]
    [InlineData("海賊版", "Topic:piracy")]
    [InlineData("piracy", "Topic:piracy")]
    [InlineData("METI", "Ministry:meti")]
    [InlineData("経産省", "Ministry:meti")]
    [InlineData("MIC", "Ministry:mic")]
    [InlineData("ＡＩ", "Topic:ai")]
    [InlineData("EU", "Topic:europe")]
    [InlineData("art", "Topic:art")]
    [InlineData("クール・ジャパン", "Topic:cool-japan")]
    [InlineData("INPIT", "Organization:inpit")]
    public async Task What_bears_the_name_comes_first(string query, string id) =>
        Assert.Equal(id, (await FindAsync(query, "null"))[0]);

    [Fact]
    public async Task The_order_of_words_makes_no_difference()
    {
        var queries = GradedQuery.All().Select(graded => graded.Query)
            .Concat(["知財 教育", "AI 医療", "art policy", "intellectual property education", "cool japan strategy overseas", "標準 量子 国際", "\"国際標準\" 量子 技術"])
            .Where(query => query.Contains(' ') && !query.Contains('(') && !query.Contains(" OR ", StringComparison.Ordinal)).ToList();
        Assert.True(queries.Count >= 10);
        foreach (var query in queries)
        {
            var turned = string.Join(' ', query.Split(' ').Reverse());
            Assert.True((await AllAsync(query)).SetEquals(await AllAsync(turned)), $"{query} / {turned}");
        }
    }

    /// <summary>What a reader of every text that has the letters would leave over.</summary>
    [Theory]
    [InlineData("METI", "METI|経済産業省|経産省|Ministry of Economy, Trade")]
    [InlineData("MIC", "MIC|総務省|Ministry of Internal Affairs and Comm")]
    [InlineData("IT", "(?<![A-Z])IT(?![A-Z])")]
    [InlineData("EU", "(?<![A-Z])EU(?![A-Z])|欧州|ヨーロッパ|European Union|Europe")]
    public async Task Nothing_is_found_that_only_has_the_letters(string query, string meant)
    {
        var hits = await HitsAsync(query);
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Matches(meant, hit));
    }

    async Task<IReadOnlyList<string>> FindAsync(string query, string types)
    {
        var data = await graph.Engine.DataAsync(
            $$"""query($q: String!) { search(query: $q, where: { type: {{types}} }, first: 10) { nodes { id } } }"""
                .Replace(", where: { type: null }", "", StringComparison.Ordinal),
            JsonSerializer.Serialize(new { q = query }));
        return [.. data.GetProperty("search").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!)];
    }

    async Task<HashSet<string>> AllAsync(string query)
    {
        var found = new HashSet<string>();
        for (var after = (string?)null; ;)
        {
            var search = (await graph.Engine.DataAsync(
                "query($q: String!, $after: String) { search(query: $q, first: 100, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }",
                JsonSerializer.Serialize(new { q = query, after }))).GetProperty("search");
            found.UnionWith(search.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            if (!search.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return found;
            after = search.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    /// <summary>The marked fragments of each hit, as one text.</summary>
    async Task<IReadOnlyList<string>> HitsAsync(string query)
    {
        var data = await graph.Engine.DataAsync(
            "query($q: String!) { search(query: $q, first: 100) { edges { highlights { fragments { text } } } } }",
            JsonSerializer.Serialize(new { q = query }));
        return [.. data.GetProperty("search").GetProperty("edges").EnumerateArray()
            .Select(edge => string.Join('\n', edge.GetProperty("highlights").EnumerateArray()
                .SelectMany(highlight => highlight.GetProperty("fragments").EnumerateArray())
                .Select(fragment => fragment.GetProperty("text").GetString())))
            .Where(text => text.Length > 0)];
    }
}
