using System.Globalization;

namespace IpGraph.Operations;

/// <summary>The languages in which the texts exist, by their tags, which are also what addresses begin with.</summary>
public static class LanguageTags
{
    public const string Japanese = "ja";
    public const string English = "en";

    static readonly string[] All = [Japanese, English];

    /// <summary>The language that the path of an address begins with, null for none, and what follows it.</summary>
    public static (string? Tag, string Path) Place(string path) =>
        path.Split('/', 3) is ["", var tag, .. var rest] && All.Contains(tag)
            ? (tag, rest is [var inner] ? $"/{inner}" : "/")
            : (null, path);

    /// <summary>The language that a reader likes best.</summary>
    /// <param name="acceptLanguage">The header <c>Accept-Language</c>.</param>
    /// <param name="usual">Where it names none of them.</param>
    public static string Preferred(string? acceptLanguage, string usual)
    {
        var (best, bestWeight) = (usual, 0.0);
        foreach (var range in (acceptLanguage ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            var weight = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.Ordinal)) is { } q
                && double.TryParse(q[2..], NumberStyles.Float, CultureInfo.InvariantCulture, out var given) ? given : 1;
            if (All.Contains(parts[0].Split('-')[0].ToLowerInvariant()) && weight > bestWeight)
                (best, bestWeight) = (parts[0].Split('-')[0].ToLowerInvariant(), weight);
        }

        return best;
    }
}
