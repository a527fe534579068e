using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A name as printed stands at the lines that its link cites.</summary>
public sealed class PrintedNamesStandAtTheirLines(SourceDocuments sources) : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var cited = new CitedText(facts, sources);
        return
            from link in facts.Links
            from field in link.Properties
            where field is { Name: "printedAs", Value: SeedValue.Scalar }
            let printed = ((SeedValue.Scalar)field.Value).Text
            where !cited.Contains(link.EffectiveCitations, printed)
            select Problem(field.Origin, $"'{printed}' does not stand at the cited lines.", link.StatedBy.Id);
    }
}
