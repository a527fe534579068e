using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>The claims that every seed has to hold to.</summary>
public static class SeedChecks
{
    public static IReadOnlyList<SeedCheck> All { get; } =
    [
        new KeysAreKebabCase(),
        new IdsAreUnique(),
        new EveryNodeHasACitation(),
        new RequiredPropertiesHaveValues(),
        new ValuesHaveTheirType(),
        new ComputedPropertiesAreNotStated(),
        new UniquePropertiesAreUnique(),
        new KeysNameOneNode(),
        new LinksLeadToNodesOfTheDeclaredTypes(),
        new NoRelationshipIsStatedTwice(),
        new SingleRelationshipsHaveOneTarget(),
        new RequiredRelationshipsExist(),
        new NothingIsPartOfItself(),
        new CitationsLieWithinTheirDocument(),
        new SpansAreInOrder(),
        new LabelsAreLongEnough(),
        new NamesHaveNoWidthTwins(),
        new LabelsLeadToOneEntity(),
        new LabelsLeadToOneConcept(),
        new InnerLabelsAreDecided(),
        new KindsFitTheirCountry(),
        new PinnedCountsHold(),
        new RelatedNodesAreAlike(),
        new PrintedFiguresGiveTheirValues(),
        new PrintedChangesFitTheirValues(),
        new PeriodsAreSaidInEnglish(),
        new TitlesDoNotOutrunTheirText(),
    ];

    /// <summary>The claims that can be held against the source documents where they lie beside the seed.</summary>
    public static IReadOnlyList<SeedCheck> AgainstSources(SourceDocuments sources) =>
    [
        new DocumentsAreTheirFiles(sources),
        new CitedLinesAreNotBlank(sources),
        new QuotesStandAtTheirLines(sources),
        new PrintedNamesStandAtTheirLines(sources),
        new QualifiersAreNotLeftOut(sources),
        new PlansAreNoObservations(sources),
        new FiguresAreAccountedFor(sources),
    ];

    /// <summary>All problems of the seed, in the order of files and lines; several checks look for them at a time.</summary>
    public static IReadOnlyList<SeedProblem> FindProblems(SeedFacts facts, IEnumerable<SeedCheck> checks) =>
    [
        .. facts.Problems.Concat(checks.AsParallel().AsOrdered().SelectMany(check => check.Find(facts)))
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Rule, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];
}
