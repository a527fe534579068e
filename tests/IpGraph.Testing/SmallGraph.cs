using System.Text;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Seed.Building;
using IpGraph.Seed.Reading;

namespace IpGraph.Testing;

/// <summary>A tiny graph over <see cref="SmallModel"/>: three measures of two editions and what they lead to.</summary>
/// <remarks>It has both languages, every kind of property, a repeated row, a continued measure, a boilerplate cell, a
/// curated link and a vetoed one: 海洋 is only part of a name in Measure:2023-003. Two names begin with ～ and 𠮷, which
/// stand the one way round by code point and the other by UTF-16.</remarks>
public static class SmallGraph
{
    /// <summary>The seed by file name. Every record ends in a field that it cannot do without.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["documents.yaml"] =
            """
            - id: Document:roadmap-2023
              cite: roadmap-2023:1
              title: 工程表
              fileName: roadmap.txt
              sha256: 0000000000000000000000000000000000000000000000000000000000000000
              lines: 40

            """,
        ["sections.yaml"] =
            """
            defaults: {year: 2023, cite: 'roadmap-2023:2'}
            nodes:
              - id: Section:2023-1
                title: 研究開発
              - id: Section:2023-1-1
                parent: Section:2023-1
                title: 先端技術
              - id: Section:2023-2
                title: 環境

            """,
        ["ministries.yaml"] =
            """
            - id: Ministry:mext
              cite: roadmap-2023:5
              name: 文部科学省
              abbreviations: [文科省, MEXT]
              nameEn: Ministry of Education, Culture, Sports, Science and Technology
            - id: Ministry:bunka
              cite: roadmap-2023:6
              parent: Ministry:mext
              name: 文化庁
              nameEn: Agency for Cultural Affairs
            - id: Ministry:meti
              cite: roadmap-2023:6
              name: 経済産業省
              abbreviations: [経産省, METI]
              nameEn: Ministry of Economy, Trade and Industry

            """,
        ["organizations.yaml"] =
            """
            - id: Organization:jamstec
              cite: roadmap-2023:22
              name: 海洋研究開発機構
              abbreviations: [JAMSTEC]
              nameEn: Japan Agency for Marine-Earth Science and Technology
            - id: Organization:tilde
              cite: roadmap-2023:23
              name: ～研究会
              nameEn: Society with a full-width tilde
            - id: Organization:yoshino
              cite: roadmap-2023:23
              name: 𠮷野研究会
              nameEn: Society with a character beyond 16 bits

            """,
        ["concepts.yaml"] =
            """
            - id: StrategicField:quantum
              cite: roadmap-2023:30
              order: 1
              name: 量子
              nameEn: Quantum
              alignedWith:
                - {to: Topic:quantum, degree: EXACT, reason: The same thing.}
            - id: StrategicField:ocean
              cite: roadmap-2023:31
              order: 2
              name: 海洋
              nameEn: Ocean
            - id: Topic:science
              cite: roadmap-2023:32
              name: 科学技術
              nameEn: Science and technology
            - id: Topic:quantum
              cite: roadmap-2023:33
              name: 量子技術
              broader: Topic:science
              nameEn: Quantum technology
            - id: Topic:quantum-computer
              cite: roadmap-2023:34
              name: 量子コンピュータ
              aliases: [quantum computing]
              broader: [Topic:quantum]
              nameEn: Quantum computer
            - id: Topic:ai
              cite: roadmap-2023:35
              name: 人工知能
              aliases: [AI]
              nameEn: Artificial intelligence

            """,
        ["measures.yaml"] =
            """
            defaults: {year: 2023}
            nodes:
              - id: Measure:2023-001
                cite: roadmap-2023:10-12
                number: 1
                title: 量子の実用化
                terms: [SHORT, MEDIUM]
                decidedOn: 2023-06-09
                budget: 12.5
                section: Section:2023-1-1
                repeatedIn: {to: Section:2023-2, text: 再掲, cite: 'roadmap-2023:13'}
                ledBy:
                  - {to: Ministry:mext, printedAs: 文科省, cite: 'roadmap-2023:14'}
                  - {to: Ministry:meti, printedAs: 経済産業省}
                schedule:
                  - id: ScheduleEntry:2023-001-1
                    cite: roadmap-2023:15
                    fromYear: 2023
                    toYear: 2023
                    text: 量子コンピューターの試験機を AI と組み合わせる。
                    continues: false
                  - id: ScheduleEntry:2023-001-2
                    cite: roadmap-2023:16
                    fromYear: 2024
                    toYear: 2026
                    text: 左記の実施状況を踏まえ、量子の取組を継続。
                    continues: true
                text: 量子技術の社会実装に向け、文科省と連携して支援する。
                titleEn: Put quantum to use
              - id: Measure:2023-002
                cite: roadmap-2023:18-19
                number: 2
                title: 人材の育成
                terms: [SHORT]
                section: Section:2023-1
                ledBy: {to: Ministry:mext, printedAs: 文部科学省}
                text: 海外の研究者を招く。
                titleEn: Train people
              - id: Measure:2023-003
                cite: roadmap-2023:21-22
                number: 3
                title: 調査船の共用
                section: Section:2023-2
                text: 新しい海洋と呼ばれる計画の調査船を、海洋研究開発機構（JAMSTEC）が共用に供する。
                titleEn: Share the research vessel
              - id: Measure:2025-001
                cite: roadmap-2023:24
                year: 2025
                title: 量子の実用化の加速
                section: Section:2023-1-1
                measuredBy: Kpi:2025-quantum
                text: 量子技術の社会実装に向け、文部科学省と連携して支援を加速する。
                titleEn: Put quantum to use sooner

            """,
        ["kpis.yaml"] =
            """
            - id: Kpi:2025-quantum
              cite: roadmap-2023:25
              year: 2025
              name: 利用者数
              text: 2030年までに量子技術の利用者を1,000万人とする。
              comparator: AT_LEAST
              targetValue: 10
              unit: million
              dueYear: 2030
              indicators: Indicator:users
              state: SET
            - id: Indicator:users
              cite: roadmap-2023:26
              name: 利用者
              observations:
                - {id: 'Observation:users-2022', cite: 'roadmap-2023:26', year: 2022, value: 2, unit: million}
                - {id: 'Observation:users-2024', cite: 'roadmap-2023:27', year: 2024, value: 4, unit: million}
              unit: million

            """,
        ["links/inner-labels.yaml"] =
            """
            innerLabels:
              - label: 海洋
                counts: false
                in: [海洋研究開発機構]
                reason: It is part of the name of a body.
              - label: Science and technology
                counts: false
                in:
                  - Ministry of Education, Culture, Sports, Science and Technology
                  - Japan Agency for Marine-Earth Science and Technology
                reason: It is part of the name of a body.

            """,
        ["links/touches.yaml"] =
            """
            touches:
              - content: Measure:2023-002
                concept: Topic:science
                confidence: 0.6
                reason: Researchers from abroad are invited for science.
            vetoes:
              - content: Measure:2023-003
                concept: StrategicField:ocean
                label: 海洋
                reason: 海洋 is the name of a plan here.

            """,
        ["links/lineage.yaml"] =
            """
            - from: Measure:2025-001
              to: Measure:2023-001
              change: REWORDED
              reason: The same aim, sooner.

            """,
        ["counts.yaml"] =
            """
            - {type: Measure, year: 2023, expected: 3, reason: All that were entered.}
            - {type: Measure, year: 2025, expected: 1, reason: All that were entered.}
            - {type: ScheduleEntry, expected: 2, reason: All that were entered.}
            - {type: Section, expected: 3, reason: All that were entered.}
            - {type: Ministry, expected: 3, reason: All that were entered.}
            - {type: Organization, expected: 3, reason: All that were entered.}
            - {type: StrategicField, expected: 2, reason: All that were entered.}
            - {type: Topic, expected: 4, reason: All that were entered.}
            - {type: Kpi, expected: 1, reason: All that were entered.}
            - {type: Indicator, expected: 1, reason: All that were entered.}

            """,
    };

    public static GraphModel Model => SmallModel.Model;

    public static GraphData Data { get; } = Build(Files).Graph
        ?? throw new InvalidOperationException(string.Join('\n', Build(Files).Problems));

    /// <summary>What comes of the files; give other ones to see what is refused.</summary>
    public static SeedResult Build(IEnumerable<KeyValuePair<string, string>> files, GraphModel? model = null) =>
        SeedGraphs.Build(model ?? Model, SeedReader.Read(files.Select(file => File(file.Key, file.Value))));

    /// <summary>The same files with one of them changed.</summary>
    public static Dictionary<string, string> With(string path, Func<string, string> change) =>
        new(Files) { [path] = change(Files.GetValueOrDefault(path, "")) };

    static SeedFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
