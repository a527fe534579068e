using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A value, its range and its qualifier are those of the figure as printed, and only what is printed without a
/// qualifier is final.</summary>
public sealed class PrintedFiguresGiveTheirValues : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) => StatedFigure.Of(facts).SelectMany(Problems);

    IEnumerable<SeedProblem> Problems(StatedFigure figure)
    {
        SeedProblem Wrong(string message) => Problem(figure.Printed.Origin, message, figure.Node.Id);
        var printed = figure.Printed.Text;
        if (PrintedFigure.Read(printed) is not { } read)
        {
            yield return Wrong($"'{printed}' has no number.");
            yield break;
        }

        if (figure.Value is not { } value || !IsPrinted(read.Value, value, figure.UnitScale))
            yield return Wrong($"'{printed}' does not give the {figure.Name} {figure.Value} in {figure.Unit}.");
        if (!BeginsAlike(read.RangeFrom, figure.RangeFrom, figure.UnitScale))
            yield return Wrong($"'{printed}' does not begin the range at {figure.RangeFrom}.");
        if (!Allowed(read.Qualifiers, figure.Comparator).Contains(figure.Qualifier ?? ""))
            yield return Wrong($"'{printed}' is not qualified as {figure.Qualifier ?? "nothing"}.");
        if (figure.Node.Text("status") == "FINAL" && figure.Qualifier != "EXACT")
            yield return Wrong($"'{printed}' is printed with a reservation and is not FINAL.");
    }

    /// <summary>What the words can be stated as: the strongest of them, or the one that the comparator does not
    /// say.</summary>
    static HashSet<string> Allowed(IReadOnlySet<string> words, string? comparator)
    {
        if (words.Count == 0)
            return ["EXACT"];
        var others = words.Where(word => word != comparator || words.Count == 1).ToHashSet(StringComparer.Ordinal);
        return others.Count > 1 ? [.. others.Where(word => word != "ABOUT")] : others;
    }

    static bool BeginsAlike(double? printed, double? stated, double scale) =>
        printed is { } from && stated is { } value ? IsPrinted(from, value, scale) : printed is null && stated is null;

    /// <summary>Whether a printed number is the value in its unit, or printed in that unit already, as in a
    /// table.</summary>
    static bool IsPrinted(double printed, double value, double scale) =>
        IsSame(printed, value * scale) || IsSame(printed, value);

    static bool IsSame(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one));
}
