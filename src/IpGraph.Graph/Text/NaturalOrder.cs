using System.Text;

namespace IpGraph.Graph.Text;

/// <summary>The order of ids, and of whatever else holds numbers: these count as numbers, so that 2 comes before 10; all
/// else goes by code point.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    /// <summary>How many are told in two digits; whatever follows is a number of its own.</summary>
    const int MostDigits = 99;

    public static readonly NaturalOrder Instance = new();

    NaturalOrder()
    {
    }

    /// <summary>A text that stands by code point where the given one stands naturally; no two ids have the same.</summary>
    /// <remarks>Before each number stands how many digits it has. Zeros before it, which do not count, are told at the
    /// end.</remarks>
    public static string KeyOf(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return text;
        var (key, zeros, anyZeros) = (new StringBuilder(text.Length + 8), new StringBuilder(" "), false);
        for (var at = 0; at < text.Length;)
        {
            var digits = DigitsFrom(text, at);
            if (digits.IsEmpty)
            {
                key.Append(text[at++]);
                continue;
            }

            at += digits.Length;
            var number = digits.TrimStart('0');
            anyZeros |= number.Length < digits.Length;
            AppendTwoDigits(zeros, digits.Length - number.Length);
            AppendTwoDigits(key, number.Length);
            key.Append(number);
        }

        return (anyZeros ? key.Append(zeros) : key).ToString();
    }

    static ReadOnlySpan<char> DigitsFrom(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(MostDigits, text.Length - start));
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? rest : rest[..end];
    }

    static void AppendTwoDigits(StringBuilder text, int number) =>
        text.Append((char)('0' + number / 10)).Append((char)('0' + number % 10));

    public int Compare(string? left, string? right) => (left, right) switch
    {
        ({ } first, { } second) => CodePointComparer.Instance.Compare(KeyOf(first), KeyOf(second)),
        _ => (left is null ? 0 : 1) - (right is null ? 0 : 1),
    };
}

/// <summary>Items in the natural order of a text that each has.</summary>
public static class NaturalSorting
{
    public static IOrderedEnumerable<T> OrderNaturallyBy<T>(this IEnumerable<T> items, Func<T, string> textOf) =>
        items.OrderBy(item => NaturalOrder.KeyOf(textOf(item)), CodePointComparer.Instance);
}
