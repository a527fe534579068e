namespace IpGraph.GraphQL.Errors;

/// <summary>Finds the names that somebody may have meant who wrote one that does not exist.</summary>
public static class Suggestions
{
    const int NamesMax = 5;
    const int LengthMax = 64;

    /// <summary>The known names that are near enough to be meant, the nearest first.</summary>
    public static IReadOnlyList<string> For(string wanted, IEnumerable<string> known)
    {
        if (wanted.Length > LengthMax)
            return [];
        var tolerance = wanted.Length * 2 / 5 + 1;
        return
        [
            .. known
                .Where(name => name.Length <= LengthMax && Math.Abs(name.Length - wanted.Length) <= tolerance)
                .Select(name => (Name: name, Distance: Distance(wanted, name)))
                .Where(candidate => candidate.Distance <= tolerance)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Select(candidate => candidate.Name)
                .Take(NamesMax),
        ];
    }

    /// <summary>Whether a name is another but for one letter, two swapped ones or the case of letters.</summary>
    internal static bool IsSlip(string wanted, string known) =>
        Math.Abs(wanted.Length - known.Length) <= 1 && Distance(wanted, known) <= 1;

    /// <summary>How many letters must be changed, added, dropped or swapped; letter case alone counts as one.</summary>
    static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return 1;
        (left, right) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var (beforeLast, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }
}
