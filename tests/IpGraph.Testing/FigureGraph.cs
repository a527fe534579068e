using System.Text;
using IpGraph.Binding;
using IpGraph.Graph.Model;
using IpGraph.Seed.Building;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Testing;

/// <summary>The small graph with figures as documents print them: qualified, as ranges, with printed changes.</summary>
public static class FigureGraph
{
    public static GraphModel Model { get; } = ModelReader.Read(SmallModel.Text
        .Replace("scalar Date", """
            scalar Date
            enum Qualifier { EXACT ABOUT MORE_THAN AT_LEAST LESS_THAN AT_MOST RANGE }
            enum ObservationStatus { FINAL QUALIFIED ESTIMATED }
            enum GrowthSource { PRINTED COMPUTED MIXED }
            enum DerivedFigure { LATEST GROWTH_SEEN }
            type Derivation @relationshipProperties @computed { figures: [DerivedFigure!]! }
            """, StringComparison.Ordinal)
        .Replace("INCREASE_BY }", "INCREASE_BY WITHIN }", StringComparison.Ordinal)
        .Replace("NO_TREND ", "NO_TREND NOT_COMPARABLE ", StringComparison.Ordinal)
        .Replace("  targetValue: Float\n", """
              targetValue: Float @measuredIn(property: "unit")
              targetRangeFrom: Float
              targetQualifier: Qualifier
              targetPrintedAs: String @verbatim
              baselineYear: Int
              baselineQualifier: Qualifier
              baselinePrintedAs: String @verbatim
              trackReason: String! @computed
              trackReasonJa: String! @computed
              trackBasis: String! @computed
              latestQualifier: Qualifier @computed
              growthSource: GrowthSource @computed
              printedGrowth: Float @computed
              derivedFrom: [Observation!]! @relationship(type: "DERIVED_FROM", direction: OUT, properties: "Derivation")

            """, StringComparison.Ordinal)
        .Replace(
            "observations: [Observation!]! @relationship(type: \"HAS_OBSERVATION\", direction: OUT, properties: \"Stated\")\n",
            """
            observations: [Observation!]! @relationship(type: "HAS_OBSERVATION", direction: OUT, properties: "Stated") @alike(property: "unit")
              changeOf: Indicator @relationship(type: "CHANGE_OF", direction: OUT)

            """, StringComparison.Ordinal)
        .Replace("  year: Int!\n  value: Float!\n", """
              year: Int
              value: Float! @measuredIn(property: "unit")
              rangeFrom: Float
              qualifier: Qualifier!
              printedAs: String! @verbatim
              status: ObservationStatus!
              seriesBreak: String
              seriesBreakJa: String
              lowerBound: Float @computed
              upperBound: Float @computed
              printedGrowth: Float @computed

            """, StringComparison.Ordinal));

    /// <summary>A target of users with an indicator whose change is printed too.</summary>
    public const string Figures =
        """
        - id: Kpi:2025-quantum
          cite: roadmap-2023:25
          year: 2025
          name: 利用者数
          text: 2030年までに量子技術の利用者を1,000万人とする。
          comparator: AT_LEAST
          targetValue: 10
          targetQualifier: EXACT
          targetPrintedAs: 1,000万人
          unit: million
          dueYear: 2030
          indicators: Indicator:users
          state: SET
        - id: Indicator:users
          cite: roadmap-2023:26
          name: 利用者
          unit: million
          observations:
            - {id: 'Observation:users-2022', cite: 'roadmap-2023:26', year: 2022, value: 2, qualifier: EXACT, printedAs: 200万人, unit: million, status: FINAL}
            - {id: 'Observation:users-2024', cite: 'roadmap-2023:27', year: 2024, value: 4, qualifier: EXACT, printedAs: 400万人, unit: million, status: FINAL}
        - id: Indicator:users-growth
          cite: roadmap-2023:28
          name: 利用者の増加率
          unit: percent
          changeOf: Indicator:users
          observations:
            - {id: 'Observation:users-growth-2024', cite: 'roadmap-2023:28', year: 2024, value: 96.5, qualifier: EXACT, printedAs: 96.5%, unit: percent, status: FINAL}

        """;

    /// <summary>What comes of the figures with some things in them changed; an empty text changes nothing.</summary>
    public static SeedResult Build(params IReadOnlyList<(string Stated, string Changed)> changes) =>
        GraphBuilder.Build(Model, Read(changes, "[]\n"));

    /// <summary>What the seed states then, with a file of exclusions.</summary>
    public static SeedFacts Facts(string exclusions, params IReadOnlyList<(string Stated, string Changed)> changes) =>
        new(Model, Read(changes, exclusions));

    static SeedGraph Read(IReadOnlyList<(string Stated, string Changed)> changes, string exclusions)
    {
        var figures = changes.Where(change => change.Stated.Length > 0).Aggregate(Figures, Change);
        var files = new Dictionary<string, string>(SmallGraph.Files)
        {
            ["kpis.yaml"] = figures,
            ["exclusions.yaml"] = exclusions,
            ["counts.yaml"] = "[]\n",
        };
        var reading = SeedReader.Read(files.Select(file => new SeedFile(file.Key, Encoding.UTF8.GetBytes(file.Value))));
        return reading.Problems.Count == 0
            ? reading.Graph
            : throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    static string Change(string text, (string Stated, string Changed) change) =>
        text.Contains(change.Stated, StringComparison.Ordinal)
            ? text.Replace(change.Stated, change.Changed, StringComparison.Ordinal)
            : throw new ArgumentException($"The figures do not state: {change.Stated}");
}
