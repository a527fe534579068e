using System.Globalization;

namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>Numbers as text, the same whatever the culture of the machine.</summary>
static class Numbers
{
    /// <summary>A coordinate, to a tenth.</summary>
    public static string Coordinate(double value)
    {
        var text = value.ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A ratio as a percentage with one digit, or two where there are two, its sign always shown.</summary>
    public static string SignedPercent(double ratio) =>
        (ratio * 100).ToString("+0.0#;−0.0#;0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A share as a percentage with one digit.</summary>
    public static string Percent(double ratio) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A year, without anything between its digits.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
