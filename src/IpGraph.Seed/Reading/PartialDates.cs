using System.Globalization;

namespace IpGraph.Seed.Reading;

/// <summary>Dates as exactly as they are printed: a day, a month or a year.</summary>
static class PartialDates
{
    /// <summary>How they are written, as a regular expression.</summary>
    public const string Pattern = @"\d{4}(?:-\d{2}(?:-\d{2})?)?";

    static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static bool Has(string text) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
