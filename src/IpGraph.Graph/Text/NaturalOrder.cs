using System.Text;
using System.Text.RegularExpressions;

namespace IpGraph.Graph.Text;

/// <summary>The order of ids, and of whatever else holds numbers: these count as numbers, so that 2 comes before 10; all
/// else goes by code point.</summary>
public sealed partial class NaturalOrder : IComparer<string>
{

    public static readonly NaturalOrder Instance = new();

    NaturalOrder()
    {
    }

    /// <summary>A text that stands by code point where the given one stands naturally; no two ids have the same.</summary>
    /// <remarks>Before each number stands how many digits it has. Zeros before it, which do not count, are told at the
    /// end.</remarks>
    public static string KeyOf(string text)
    {
        var (zeros, anyZeros) = (new StringBuilder(" "), false);
        var key = Number().Replace(text, number =>
        {
            var digits = number.ValueSpan.TrimStart('0');
            anyZeros |= digits.Length < number.Length;
            zeros.Append($"{number.Length - digits.Length:D2}");
            return $"{digits.Length:D2}{digits}";
        });
        return anyZeros ? $"{key}{zeros}" : key;
    }

    public int Compare(string? left, string? right) => (left, right) switch
    {
        ({ } first, { } second) => CodePointComparer.Instance.Compare(KeyOf(first), KeyOf(second)),
        _ => (left is null ? 0 : 1) - (right is null ? 0 : 1),
    };

    [GeneratedRegex("[0-9]{1,99}")]
    private static partial Regex Number();
}

/// <summary>Items in the natural order of a text that each has.</summary>
public static class NaturalSorting
{
    public static IOrderedEnumerable<T> OrderNaturallyBy<T>(this IEnumerable<T> items, Func<T, string> textOf) =>
        items.OrderBy(item => NaturalOrder.KeyOf(textOf(item)), CodePointComparer.Instance);
}
