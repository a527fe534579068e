using System.Text.Json;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Lineages, comparisons and trends over the real graph, held to what the graph itself states.</summary>
[Collection(nameof(RealGraph))]
public sealed class EditionTests(RealGraph graph)
{
    [Fact]
    public async Task The_lineage_of_a_measure_reaches_from_the_roadmap_to_the_remarks()
    {
        var lineage = (await Ask("""{ lineage(of: "Measure:2023-101") { isComplete editions nodes { place node { id } } } }"""))
            .GetProperty("lineage");
        Assert.True(lineage.GetProperty("isComplete").GetBoolean());
        Assert.Equal([2023, 2025, 2026], lineage.GetProperty("editions").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal(
            ["SELF Measure:2023-101", "LATER Measure:2025-d-075", "LATER Measure:2025-d-083", "SPEAKS Remark:2026-092"],
            Places(lineage));
    }

    [Fact]
    public async Task The_lineage_of_a_remark_is_that_of_the_measures_it_speaks_of()
    {
        var lineage = (await Ask("""{ lineage(of: "Remark:2026-092") { nodes { place node { id } } } }""")).GetProperty("lineage");
        Assert.Contains("EARLIER Measure:2023-101", Places(lineage));
        Assert.Contains("SELF Remark:2026-092", Places(lineage));
    }

    [Fact]
    public async Task The_editions_of_a_lineage_are_those_of_the_nodes_that_are_shown()
    {
        var part = (await Ask("""{ lineage(of: "Measure:2023-101", first: 2) { isComplete editions nodes { year } } }""")).GetProperty("lineage");
        Assert.False(part.GetProperty("isComplete").GetBoolean());
        Assert.Equal(
            part.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("year").GetInt32()).Distinct(),
            part.GetProperty("editions").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Contains("of nodes that `first` left out", await Description("Lineage", "editions"));
    }

    [Fact]
    public async Task What_is_on_the_axis_of_a_trend_counts_whether_its_line_is_asked_for_or_not()
    {
        var all = await Ask("{ trend(of: TOPICS) { editions { year of inAny } } }");
        var one = await Ask("""{ trend(of: TOPICS, only: ["Topic:quantum"]) { editions { year of inAny } } }""");
        Assert.Equal(all.ToString(), one.ToString());
        Assert.Contains("whether a line of it is asked for or not", await Description("TrendEdition", "inAny"));
    }

    async Task<string> Description(string type, string field) =>
        (await Ask($$"""{ __type(name: "{{type}}") { fields { name description } } }""")).GetProperty("__type").GetProperty("fields").EnumerateArray()
            .Single(each => each.GetProperty("name").GetString() == field).GetProperty("description").GetString()!;

    [Fact]
    public async Task A_lineage_has_every_continuation_between_its_nodes()
    {
        foreach (var measure in graph.Data.Nodes.Where(node => node.Type.Name == "Measure").Where((_, place) => place % 9 == 0))
        {
            var lineage = (await Ask($$"""{ lineage(of: "{{measure.Id}}", first: 300) { isComplete nodes { node { id } } links { kind later { id } earlier { id } } } }"""))
                .GetProperty("lineage");
            var nodes = lineage.GetProperty("nodes").EnumerateArray().Select(node => Id(node, "node")).ToHashSet();
            Assert.True(lineage.GetProperty("isComplete").GetBoolean());
            Assert.Equal(
                graph.Data.Relationships.Where(link => link.Type.Name == "SUCCEEDS" && nodes.Contains(link.From))
                    .Select(link => (link.From, link.To)).Order(),
                lineage.GetProperty("links").EnumerateArray().Where(link => link.GetProperty("kind").GetString() == "CONTINUES")
                    .Select(link => (Id(link, "later"), Id(link, "earlier"))).Order());
        }
    }

    [Theory]
    [InlineData(2023, 2025)]
    [InlineData(2023, 2024)]
    [InlineData(2024, 2025)]
    [InlineData(2025, 2026)]
    public async Task The_parts_of_an_edition_add_up_to_all_of_it(int from, int to)
    {
        var found = (await Ask($"{{ compare(from: {from}, to: {to}) {{ earlier {{ of continued dropped cannotBeTold }} later {{ of continuing new cannotBeTold }} }} }}"))
            .GetProperty("compare");
        Assert.Equal(Measures(from), Sum(found.GetProperty("earlier"), "continued", "dropped", "cannotBeTold"));
        Assert.Equal(Measures(to), Sum(found.GetProperty("later"), "continuing", "new", "cannotBeTold"));
    }

    [Fact]
    public async Task The_pages_of_a_comparison_give_each_node_and_continuation_once()
    {
        const string Continuations = "continuations(move: SAME, first: 40, skip: SKIP) { earlier { id } later { id } }";
        const string Changes = "changes { earlierCount laterCount earlier(first: 40, skip: SKIP) { id } later(first: 40, skip: SKIP) { id } }";
        var (seen, counted) = (new List<string>(), 0);
        for (int? skip = 0; skip is not null;)
        {
            var page = (await Ask($$"""
                { compare(from: 2023, to: 2025) { {{Changes}} {{Continuations}} continuationCount(move: SAME)
                  pageInfo(move: SAME, first: 40, skip: SKIP) { hasNextPage nextSkip } } }
                """.Replace("SKIP", $"{skip}", StringComparison.Ordinal))).GetProperty("compare");
            var rows = page.GetProperty("changes").EnumerateArray().ToList();
            seen.AddRange(rows.SelectMany((row, place) => new[] { "earlier", "later" }
                .SelectMany(side => Ids(row, side).Select(id => $"{place} {side} {id}"))));
            seen.AddRange(page.GetProperty("continuations").EnumerateArray().Select(pair => pair.GetRawText()));
            counted = rows.Sum(row => row.GetProperty("earlierCount").GetInt32() + row.GetProperty("laterCount").GetInt32())
                + page.GetProperty("continuationCount").GetInt32();
            var info = page.GetProperty("pageInfo");
            skip = info.GetProperty("nextSkip") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null;
            Assert.Equal(skip is not null, info.GetProperty("hasNextPage").GetBoolean());
        }

        Assert.Equal(counted, seen.Count);
        Assert.Equal(counted, seen.Distinct().Count());
    }

    [Fact]
    public async Task What_is_dropped_or_new_between_the_editions_that_list_their_measures_is_what_the_measures_say()
    {
        var found = (await Ask("{ compare(from: 2023, to: 2025) { changes { change earlier(first: 100) { id } later(first: 100) { id } } } }"))
            .GetProperty("compare").GetProperty("changes").EnumerateArray().ToDictionary(row => row.GetProperty("change").GetString()!);
        Assert.Equal(With("fate", "DROPPED", 2023), Ids(found["DROPPED"], "earlier"));
        // What continues only a measure of 2024 is new against 2023, too.
        Assert.Subset(Ids(found["NEW"], "later").ToHashSet(), With("origin", "NEW", 2025).ToHashSet());
        Assert.Subset(
            With("origin", "NEW", 2025).Concat(With("origin", "CONTINUES", 2025)).ToHashSet(), Ids(found["NEW"], "later").ToHashSet());
    }

    [Fact]
    public async Task A_measure_that_continues_one_by_way_of_another_edition_continues_it()
    {
        var found = (await Ask("{ compare(from: 2023, to: 2025) { continuations(first: 100) { earlier { id } later { id } links { change } } } }"))
            .GetProperty("compare").GetProperty("continuations").EnumerateArray().ToList();
        var direct = graph.Data.Relationships.Where(link => link.Type.Name == "SUCCEEDS").Select(link => (link.From, link.To)).ToHashSet();
        var indirect = found.Where(pair => pair.GetProperty("links").GetArrayLength() > 1).ToList();
        Assert.All(indirect, pair => Assert.DoesNotContain((Id(pair, "later"), Id(pair, "earlier")), direct));
        Assert.All(found.Except(indirect), pair => Assert.Contains((Id(pair, "later"), Id(pair, "earlier")), direct));
    }

    /// <summary>In 2024 one measure gathered several of the roadmap, and 2025 took it apart again.</summary>
    [Fact]
    public async Task What_was_gathered_and_taken_apart_again_is_not_told_which_of_it_became_what()
    {
        var found = (await Ask("""
            { compare(from: 2023, to: 2025) {
                continuations(first: 100) { earlier { id } later { id } }
                changes { change earlier(first: 100) { id } } } }
            """)).GetProperty("compare");
        var pairs = found.GetProperty("continuations").EnumerateArray().Select(pair => (Id(pair, "later"), Id(pair, "earlier"))).ToHashSet();
        var steps = graph.Data.Relationships.Where(link => link.Type.Name == "SUCCEEDS").ToList();
        var crossing = steps.Select(step => step.From).Intersect(steps.Select(step => step.To))
            .Where(node => steps.Count(step => step.From == node) > 1 && steps.Count(step => step.To == node) > 1).ToList();
        Assert.NotEmpty(crossing);
        var direct = steps.Select(step => (step.From, step.To)).ToHashSet();
        Assert.All(
            from node in crossing
            from later in steps.Where(step => step.To == node)
            from earlier in steps.Where(step => step.From == node)
            select (later.From, earlier.To),
            pair => Assert.True(direct.Contains(pair) || !pairs.Contains(pair), $"{pair}"));
        var untold = found.GetProperty("changes").EnumerateArray().Single(row => row.GetProperty("change").GetString() == "CANNOT_BE_TOLD");
        Assert.Contains("Measure:2023-011", untold.GetProperty("earlier").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task An_agency_counts_for_its_ministry_where_ministries_are_compared_with_their_agencies()
    {
        var found = (await Ask("""
            { compare(from: 2023, to: 2025, along: MINISTRIES_ROLLED_UP) {
                continuations(first: 100) { earlier { id } move kept { node { id } } gained { node { id } } lost { node { id } } } } }
            """)).GetProperty("compare").GetProperty("continuations").EnumerateArray().ToList();
        var parents = graph.Data.Relationships.Where(link => link.Type.Name == "PART_OF" && link.From.StartsWith("Ministry:", StringComparison.Ordinal))
            .ToDictionary(link => link.From, link => link.To);
        Assert.All(found, pair =>
        {
            var all = new[] { "kept", "gained", "lost" }.SelectMany(list => pair.GetProperty(list).EnumerateArray()).Select(entry => Id(entry, "node")).ToHashSet();
            Assert.DoesNotContain(all, ministry => parents.TryGetValue(ministry, out var parent) && all.Contains(parent));
        });
        var same = found.Where(pair => Id(pair, "earlier") == "Measure:2023-060");
        Assert.All(same, pair => Assert.Equal("SAME", pair.GetProperty("move").GetString()));
    }

    [Fact]
    public async Task A_trend_shows_zeros_with_their_denominators_and_what_was_not_examined()
    {
        var line = (await Ask("""{ trend(of: TOPICS, only: ["Topic:generative-ai"]) { lines { total points { year count of share finding } } } }"""))
            .GetProperty("trend").GetProperty("lines")[0];
        var points = line.GetProperty("points").EnumerateArray().ToDictionary(point => point.GetProperty("year").GetInt32());
        foreach (var year in new[] { 2023, 2024, 2025 })
        {
            Assert.Equal(Measures(year), points[year].GetProperty("of").GetInt32());
            var about = graph.Data.Relationships.Count(link => link.Type.Name == "ABOUT" && link.To == "Topic:generative-ai"
                && link.From.StartsWith($"Measure:{year}", StringComparison.Ordinal));
            Assert.Equal(about, points[year].GetProperty("count").GetInt32());
            Assert.Equal((double)about / Measures(year), points[year].GetProperty("share").GetDouble(), 9);
        }

        Assert.Equal("NOT_EXAMINED", points[2026].GetProperty("finding").GetString());
        Assert.Equal(JsonValueKind.Null, points[2026].GetProperty("share").ValueKind);
    }

    int Measures(int year) => graph.Data.Nodes.Count(node => node.Type.Name == "Measure" && node.Properties["year"] is int own && own == year);

    IEnumerable<string> With(string property, string value, int year) => graph.Data.Nodes
        .Where(node => node.Type.Name == "Measure" && node.Properties["year"] is int own && own == year && Equals(node.Properties[property], value))
        .Select(node => node.Id);

    static int Sum(JsonElement side, params string[] parts)
    {
        var sum = parts.Sum(part => side.GetProperty(part).GetInt32());
        Assert.Equal(side.GetProperty("of").GetInt32(), sum);
        return sum;
    }

    static IEnumerable<string> Places(JsonElement lineage) => lineage.GetProperty("nodes").EnumerateArray()
        .Select(node => $"{node.GetProperty("place").GetString()} {Id(node, "node")}");

    static IEnumerable<string> Ids(JsonElement row, string side) =>
        row.GetProperty(side).EnumerateArray().Select(node => node.GetProperty("id").GetString()!);

    static string Id(JsonElement holder, string field) => holder.GetProperty(field).GetProperty("id").GetString()!;

    Task<JsonElement> Ask(string query) => graph.Engine.DataAsync(query);
}
