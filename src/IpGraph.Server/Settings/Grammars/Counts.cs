using System.Globalization;

namespace IpGraph.Server.Settings.Grammars;

/// <summary>Whole numbers of things.</summary>
static class Counts
{
    public static Grammar<int> Of(string unit, int min = 1, int max = int.MaxValue) => new(
        unit,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? Reading<int>.Of(number)
            : Reading<int>.Not($"is a whole number from {min} to {max}, of {unit}"),
        number => number.ToString(CultureInfo.InvariantCulture));
}
