namespace IpGraph.EndToEnd.Tests.Links;

/// <summary>Links held against what two readings of a sample of texts found named.</summary>
[Collection(nameof(RealGraph))]
public sealed class LinkGoldTests(RealGraph graph)
{
    const double Least = 0.97;

    readonly FoundLinks found = new(graph.Data);

    [Fact]
    public void Two_readings_agree_on_nearly_everything()
    {
        var (both, either) = (0, 0);
        foreach (var reading in Reading.Gold("contents"))
        {
            var (first, second) = (found.About(reading.First), found.About(reading.Second));
            both += first.Intersect(second).Count();
            either += first.Union(second).Count();
        }

        Assert.InRange((double)both / either, 0.94, 1);
    }

    [Theory]
    [InlineData("contents", "StrategicField:")]
    [InlineData("contents", "StandardsArea:")]
    [InlineData("contents", "Topic:")]
    [InlineData("later", "StrategicField:")]
    [InlineData("later", "StandardsArea:")]
    [InlineData("later", "Topic:")]
    [InlineData("again", "StrategicField:")]
    [InlineData("again", "StandardsArea:")]
    [InlineData("again", "Topic:")]
    public void What_texts_name_is_found_and_nothing_else(string sample, string type)
    {
        var tally = Tallies(sample).Where(tally => tally.Key.StartsWith(type, StringComparison.Ordinal))
            .Select(tally => tally.Value).Aggregate(new Tally(0, 0, 0), (sum, next) => sum + next);

        Assert.InRange(tally.Precision, Least, 1);
        Assert.InRange(tally.Recall, Least, 1);
    }

    [Fact]
    public void Every_field_and_area_is_found_where_it_is_named_and_nowhere_else()
    {
        Assert.All(
            Tallies("contents").Where(tally => !tally.Key.StartsWith("Topic:", StringComparison.Ordinal)),
            tally =>
            {
                Assert.InRange(tally.Value.Precision, Least, 1);
                Assert.InRange(tally.Value.Recall, Least, 1);
            });
    }

    [Fact]
    public void A_field_or_area_that_few_texts_name_has_just_those()
    {
        var about = graph.Data.Relationships.Where(link => link.Type.Name == "ABOUT")
            .ToLookup(link => link.To, link => link.From, StringComparer.Ordinal);

        Assert.All(Reading.FieldsAndAreas(), read =>
            Assert.Equal(read.Contents, about[read.Concept].Order(StringComparer.Ordinal)));
    }

    /// <summary>How well each concept is found.</summary>
    Dictionary<string, Tally> Tallies(string sample)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var reading in Reading.Gold(sample))
        {
            var agreed = found.About(reading.Named);
            var open = found.About(reading.Possible);
            var (byText, all) = (found.ByText(reading.Content), found.All(reading.Content));
            foreach (var concept in open.Union(byText))
            {
                tallies[concept] = tallies.GetValueOrDefault(concept, new Tally(0, 0, 0)) + new Tally(
                    open.Contains(concept) && all.Contains(concept) ? 1 : 0,
                    byText.Contains(concept) && !open.Contains(concept) ? 1 : 0,
                    agreed.Contains(concept) && !all.Contains(concept) ? 1 : 0);
            }
        }

        return tallies;
    }

    readonly record struct Tally(int Right, int False, int Missed)
    {
        public double Precision => Right + False == 0 ? 1 : (double)Right / (Right + False);

        public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

        public static Tally operator +(Tally one, Tally other) =>
            new(one.Right + other.Right, one.False + other.False, one.Missed + other.Missed);
    }
}
