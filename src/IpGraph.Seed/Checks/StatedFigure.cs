using System.Globalization;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A number that a node states together with its print: the value of an observation, the number or the
/// baseline of a target.</summary>
/// <param name="Name">The property of the value.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Comparator">How a target is to be met, which says the word that the qualifier need not; null where there
/// is none.</param>
sealed record StatedFigure(
    StatedNode Node,
    string Name,
    double? Value,
    double? RangeFrom,
    string? Qualifier,
    SeedValue.Scalar Printed,
    string? Unit,
    string? Comparator)
{
    public static IEnumerable<StatedFigure> Of(SeedFacts facts) => facts.Nodes.SelectMany(Of);

    static IEnumerable<StatedFigure> Of(StatedNode node)
    {
        foreach (var prefix in (string[])["", "target", "baseline"])
        {
            if (node.Find(Named(prefix, "printedAs"))?.Value is SeedValue.Scalar printed)
            {
                yield return new(
                    node,
                    Named(prefix, "value"),
                    Number(node.Text(Named(prefix, "value"))),
                    Number(node.Text(Named(prefix, "rangeFrom"))),
                    node.Text(Named(prefix, "qualifier")),
                    printed,
                    node.Text("unit"),
                    prefix == "target" ? node.Text("comparator") : null);
            }
        }
    }

    /// <summary>How many units of one the unit stands for: <c>100 million JPY</c> for 1e8.</summary>
    public double UnitScale => (Unit ?? "").Split(' ').Aggregate(1.0, (scale, word) => scale * word switch
    {
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => Number(word) ?? 1,
    });

    static string Named(string prefix, string name) =>
        prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name[1..];

    static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
