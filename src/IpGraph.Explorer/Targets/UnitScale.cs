using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>How numbers of a unit are written. Japanese counts by 万 and 億, never by the million.</summary>
/// <param name="Word">The unit in the language of the page.</param>
/// <param name="Times">How many of it are one of the schema's unit.</param>
readonly record struct UnitScale(string Word, decimal Times)
{
    const string Million = "百万";

    /// <param name="unit">Of the schema.</param>
    /// <param name="values">All that are to be written in one unit.</param>
    public static UnitScale Of(string unit, IEnumerable<double> values, Vocabulary words, Language language)
    {
        var word = words.Word("Unit", unit, language);
        if (language != Language.Japanese || !word.StartsWith(Million, StringComparison.Ordinal))
            return new(word, 1);
        var counted = word[Million.Length..];
        var sizes = values.Select(value => Math.Abs((decimal)value)).Where(size => size > 0).ToList();
        if (sizes.Count > 0 && sizes.Max() < 0.01m)
            return new(counted, 1_000_000);
        return sizes.Count > 0 && sizes.TrueForAll(size => size >= 100 && size % 1 == 0)
            ? new("億" + counted, 0.01m)
            : new("万" + counted, 100);
    }

    /// <summary>The number in the unit of <see cref="Word"/>, with no digit lost.</summary>
    public double Of(double value) => (double)((decimal)value * Times);
}
