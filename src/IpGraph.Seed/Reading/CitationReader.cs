using System.Globalization;

namespace IpGraph.Seed.Reading;

/// <summary>Reads <c>cite</c>: <c>roadmap-2023:13-15</c>, <c>roadmap-2023:17</c>, or a list of these.</summary>
public static class CitationReader
{
    public static IReadOnlyList<SeedCitation> Read(
        SeedField? cite, ICollection<SeedProblem> problems, string? id = null)
    {
        if (cite is null)
            return [];
        var citations = new List<SeedCitation>();
        foreach (var item in cite.Value.AsList)
        {
            if (item is SeedValue.Scalar scalar && Parse(scalar) is { } citation)
            {
                citations.Add(citation);
            }
            else
            {
                problems.Add(item.Origin.Problem("CitationsNameLines",
                    "A citation reads source:line or source:from-to.", id));
            }
        }

        return citations;
    }

    static SeedCitation? Parse(SeedValue.Scalar scalar)
    {
        var text = scalar.Text;
        var colon = text.IndexOf(':');
        if (colon <= 0)
            return null;
        var lines = text[(colon + 1)..].Split('-');
        if (lines.Length > 2 || LineNumber(lines[0]) is not { } from || LineNumber(lines[^1]) is not { } to
            || to < from)
        {
            return null;
        }

        return new SeedCitation(scalar.Origin, text[..colon], from, to);
    }

    static int? LineNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0 ? line : null;
}
