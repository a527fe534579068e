using System.Globalization;
using System.Text.RegularExpressions;

namespace IpGraph.Server.Settings.Grammars;

/// <summary>A number with a unit behind it, such as <c>64 MiB</c> or <c>1.5s</c>.</summary>
static partial class Quantity
{
    /// <summary>The number in the smallest of the units.</summary>
    /// <param name="units">How many of the smallest unit each has; letter case does not count.</param>
    /// <param name="standard">The unit of a number that has none.</param>
    public static decimal? Read(string text, IReadOnlyList<(string Name, long Size)> units, string standard)
    {
        var parts = Form().Match(text);
        var name = parts.Groups["unit"].Value is { Length: > 0 } written ? written : standard;
        var unit = units.FirstOrDefault(unit => unit.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return parts.Success && unit.Name is not null
            && decimal.TryParse(parts.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < long.MaxValue / unit.Size
                ? number * unit.Size
                : null;
    }

    /// <summary>The number in the largest unit in which it is whole.</summary>
    public static string Write(long number, IReadOnlyList<(string Name, long Size)> units)
    {
        var (name, size) = units.Where(unit => number % unit.Size == 0 && (number != 0 || unit.Size == 1)).MaxBy(unit => unit.Size);
        return string.Create(CultureInfo.InvariantCulture, $"{number / size} {name}");
    }

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)?) ?(?<unit>[A-Za-z]*)$")]
    private static partial Regex Form();
}
