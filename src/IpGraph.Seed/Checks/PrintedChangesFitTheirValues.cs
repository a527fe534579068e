using System.Globalization;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A change that a document prints in percent lies within what the values it is the change of allow, rounded as
/// they are printed; a baseline is the observation of its year.</summary>
public sealed class PrintedChangesFitTheirValues : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var observations = facts.Links.Where(link => link.Field.Type.Name == "HAS_OBSERVATION")
            .ToLookup(link => link.From, link => facts.FindNode(link.To));
        return Changes(facts, observations).Concat(Baselines(facts, observations));
    }

    IEnumerable<SeedProblem> Changes(SeedFacts facts, ILookup<string, StatedNode?> observations)
    {
        foreach (var link in facts.Links.Where(link => link.Field.Type.Name == "CHANGE_OF"))
        {
            foreach (var change in observations[link.From].OfType<StatedNode>())
            {
                var series = observations[link.To].OfType<StatedNode>().OrderBy(Year).ToList();
                var place = series.FindIndex(node => Year(node) == Year(change));
                if (place < 1)
                {
                    yield return Problem(change, $"{link.To} has no two values that this could be the change of.");
                }
                else if (!Allows(series[place - 1], series[place], change))
                {
                    yield return Problem(change,
                        $"The printed change is not that from {series[place - 1].Id} to {series[place].Id}.");
                }
            }
        }
    }

    IEnumerable<SeedProblem> Baselines(SeedFacts facts, ILookup<string, StatedNode?> observations) =>
        from link in facts.Links
        where link.Field.Type.Name == "MEASURED_BY"
        let kpi = facts.FindNode(link.From)
        where kpi?.Text("baselineValue") is not null
        from observation in observations[link.To].OfType<StatedNode>()
        where observation.Text("unit") == kpi.Text("unit") && observation.Text("year") == kpi.Text("baselineYear")
            && Value(observation, "value") != Value(kpi, "baselineValue")
        select Problem(kpi, $"The baseline is not {observation.Id}.");

    static bool Allows(StatedNode before, StatedNode after, StatedNode change)
    {
        var (from, to) = (Span(before), Span(after));
        var (low, high) = Span(change);
        return change.Text("unit") == "percent"
            ? Overlap(100 * (to.Low / from.High - 1), 100 * (to.High / from.Low - 1), low, high)
            : Overlap(to.Low - from.High, to.High - from.Low, low, high);
    }

    static bool Overlap(double low, double high, double otherLow, double otherHigh) =>
        low <= otherHigh && otherLow <= high;

    /// <summary>Every number that would be printed so: half of the last digit to both sides.</summary>
    static (double Low, double High) Span(StatedNode node)
    {
        var text = node.Text("value") ?? "0";
        var decimals = text.IndexOf('.') is var point && point < 0 ? 0 : text.Length - point - 1;
        var (value, half) = (Value(node, "value"), 0.5 * Math.Pow(10, -decimals));
        return (value - half, value + half);
    }

    static string? Year(StatedNode node) => node.Text("year");

    static double Value(StatedNode node, string property) =>
        double.TryParse(node.Text(property), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
