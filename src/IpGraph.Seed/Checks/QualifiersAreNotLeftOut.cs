using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A word beside a figure that qualifies it (約, 超, 程度 …) belongs to the figure as printed, and so to its
/// qualifier.</summary>
public sealed class QualifiersAreNotLeftOut(SourceDocuments sources) : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var cited = new CitedText(facts, sources);
        foreach (var figure in StatedFigure.Of(facts))
        {
            var left = FigureInContext.Find(cited, figure).Select(Qualifier).ToList();
            if (left.Count > 0 && left.All(word => word is not null))
            {
                yield return Problem(figure.Printed.Origin,
                    $"'{left[0]}' stands beside '{figure.Printed.Text}' at the cited lines and qualifies it.",
                    figure.Node.Id);
            }
        }
    }

    static string? Qualifier(FigureInContext context)
    {
        var after = PrintedFigure.NarrowDigits(context.After);
        return PrintedFigure.WordsBefore.FirstOrDefault(word => context.Before.EndsWith(word, StringComparison.Ordinal))
            ?? PrintedFigure.WordsAfter.FirstOrDefault(word => after.StartsWith(word, StringComparison.Ordinal));
    }
}
