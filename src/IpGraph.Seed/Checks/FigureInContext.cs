using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Where a printed figure stands at its cited lines: what comes right before it and after it.</summary>
sealed record FigureInContext(string Before, string After)
{
    const int Reach = 40;

    /// <summary>Every place where the figure stands on its own, not as the end of a longer number.</summary>
    public static IEnumerable<FigureInContext> Find(CitedText cited, StatedFigure figure)
    {
        var printed = SourceDocument.Bare(figure.Printed.Text);
        foreach (var citation in figure.Node.Citations)
        {
            var text = cited.TextOf(citation);
            for (var place = text.IndexOf(printed, StringComparison.Ordinal);
                 place >= 0;
                 place = text.IndexOf(printed, place + 1, StringComparison.Ordinal))
            {
                var (before, after) = (text[..place], text[(place + printed.Length)..]);
                if (!EndsInNumber(before) || !char.IsDigit(printed[0]))
                    yield return new(Last(before), after[..Math.Min(Reach, after.Length)]);
            }
        }
    }

    static bool EndsInNumber(string text) => text.Length > 0 && (char.IsDigit(text[^1]) || text[^1] is '.' or ',');

    static string Last(string text) => text[Math.Max(0, text.Length - Reach)..];
}
