using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>What is only planned or expected (予定, 想定, 目指す) is no observation.</summary>
public sealed class PlansAreNoObservations(SourceDocuments sources) : SeedCheck
{
    static readonly string[] Plans = ["予定", "想定", "目指", "見込", "目標"];

    static readonly char[] Ends = ['。', '○', '・'];

    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var cited = new CitedText(facts, sources);
        foreach (var figure in StatedFigure.Of(facts).Where(figure => figure.Node.Type.Name == "Observation"))
        {
            var plans = FigureInContext.Find(cited, figure).Select(Plan).ToList();
            if (plans.Count > 0 && plans.All(word => word is not null))
            {
                yield return Problem(figure.Printed.Origin,
                    $"'{figure.Printed.Text}' is printed as a plan ({plans[0]}), not as observed.", figure.Node.Id);
            }
        }
    }

    static string? Plan(FigureInContext context)
    {
        var sentence = context.After.Split(Ends)[0];
        return Plans.FirstOrDefault(word => sentence.Contains(word, StringComparison.Ordinal));
    }
}
