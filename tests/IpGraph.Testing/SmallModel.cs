using IpGraph.Binding;
using IpGraph.Graph.Model;

namespace IpGraph.Testing;

/// <summary>A model like the real one, with one of each kind of type, property and relationship.</summary>
public static class SmallModel
{
    public static GraphModel Model { get; } = ModelReader.Read(Text);

    public const string Text =
        """
        schema
          @phrases(type: "LED_BY", out: "is led by", in: "leads", outJa: "{to}が担当して", inJa: "{to}を担当して")
          @phrases(type: "TOUCHES", out: "touches", in: "is touched by", outJa: "{to}に触れて", inJa: "{to}で触れられて")
          @lineage(type: "SUCCEEDS", change: "change")
          @speaksOf(type: "Kpi", touching: "TOUCHES", about: "ABOUT")
        { query: Query }

        scalar Date

        type Citation @value { document: ID! source: Document! @leadsTo(property: "document") fromLine: Int! toLine: Int! }
        type Evidence @value { source: ID! start: Int! end: Int! quote: String! label: String }

        interface Node @node(singular: "node", plural: "search")
          @face(
            label: "{name|title|text:12|id}"
            labelEn: "{nameEn|titleEn|name|title|text:12|id}"
            snippet: "{text|name|title}"
          ) {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
        }

        interface Concept implements Node @node(singular: "concept", plural: "concepts") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          name: String! @search(weight: 4.0) @label
          nameEn: String! @search(weight: 4.0) @label
          aliases: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          alignedWith: [Concept!]! @relationship(type: "ALIGNED_WITH", direction: BOTH, properties: "Alignment")
          namesakes: [Concept!]! @relationship(type: "SHARES_LABEL", direction: BOTH, properties: "Namesake")
          touchedBy: [Content!]! @relationship(type: "TOUCHES", direction: IN, properties: "Touch")
          contents: [Content!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
          measures: [Measure!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
        }

        interface Content implements Node @node(singular: "content", plural: "contents") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          text: String! @search(weight: 1.0) @verbatim
          year: Int! @edition
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject") @search(weight: 0.5)
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        interface Entity implements Node @node(singular: "entity", plural: "entities") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          name: String! @search(weight: 3.0) @label
          nameEn: String! @search(weight: 3.0) @label
          abbreviations: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          mentionedBy: [Content!]! @relationship(type: "MENTIONS", direction: IN, properties: "Mention")
        }

        type Stated @relationshipProperties { citations: [Citation!]! }
        type Responsibility @relationshipProperties { printedAs: String! citations: [Citation!]! }
        type Repetition @relationshipProperties { text: String citations: [Citation!]! }
        type Touch @relationshipProperties { method: LinkMethod! confidence: Float! evidence: [Evidence!]! reason: String }
        type Subject @relationshipProperties @computed {
          via: ID! method: LinkMethod! confidence: Float! evidence: [Evidence!]!
        }
        type Mention @relationshipProperties @computed { evidence: [Evidence!]! }
        type Alignment @relationshipProperties { degree: AlignmentDegree! reason: String! }
        type Measurement @relationshipProperties { reason: String citations: [Citation!]! }
        type Namesake @relationshipProperties @computed { labels: [String!]! }
        type Lineage @relationshipProperties { change: LineageChange! method: LinkMethod! score: Float! reason: String }

        enum LinkMethod { STATED LEXICAL CURATED @named(ja: "人の判断", en: "decided by a person") }
        enum AlignmentDegree { EXACT CLOSE PARTIAL }
        enum LineageChange { CARRIED REWORDED SPLIT MERGED }
        enum Term { SHORT MEDIUM }
        scalar Unit @word(value: "percent", ja: "％", en: "%")
        enum KpiState { SET TO_BE_SET QUALITATIVE }
        enum Comparator { AT_LEAST AT_MOST ABOUT INCREASE_BY }
        enum KpiTrack { REACHED ON_TRACK BEHIND NO_TREND NO_OBSERVATION NO_TARGET }

        type Document implements Node @node(singular: "document", plural: "documents") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          title: String! @search(weight: 3.0)
          fileName: String! @unique
          sha256: String! @unique
          lines: Int!
        }

        type Section implements Node @node(singular: "section", plural: "sections") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          year: Int!
          title: String! @search(weight: 3.0)
          parent: Section @relationship(type: "PART_OF", direction: OUT)
          children: [Section!]! @relationship(type: "PART_OF", direction: IN, properties: "Stated")
          measures: [Measure!]! @relationship(type: "IN_SECTION", direction: IN, properties: "Stated")
          repeats: [Measure!]! @relationship(type: "REPEATED_IN", direction: IN, properties: "Repetition")
        }

        type Measure implements Node & Content @node(singular: "measure", plural: "measures")
          @key(fields: "year number") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          year: Int!
          number: Int
          title: String! @search(weight: 3.0) @ours
          titleEn: String! @search(weight: 3.0) @ours
          text: String! @search(weight: 1.0) @verbatim
          terms: [Term!]!
          decidedOn: Date
          budget: Float
          section: Section! @relationship(type: "IN_SECTION", direction: OUT)
          repeatedIn: [Section!]! @relationship(type: "REPEATED_IN", direction: OUT, properties: "Repetition")
          ledBy: [Ministry!]! @relationship(type: "LED_BY", direction: OUT, properties: "Responsibility") @namedByWhole(along: "PART_OF")
          schedule: [ScheduleEntry!]! @relationship(type: "SCHEDULED_AS", direction: OUT, properties: "Stated") @linkedThrough
          measuredBy: [Kpi!]! @relationship(type: "MEASURED_BY", direction: OUT, properties: "Measurement")
          succeeds: [Measure!]! @relationship(type: "SUCCEEDS", direction: OUT, properties: "Lineage")
          succeededBy: [Measure!]! @relationship(type: "SUCCEEDS", direction: IN, properties: "Lineage")
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject") @search(weight: 0.5)
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        type ScheduleEntry implements Node & Content @node(singular: "scheduleEntry", plural: "scheduleEntries")
          @named(ja: "工程", en: "schedule entry")
          @face(label: "{measure.title}（{fromYear}）", labelEn: "{measure.titleEn} ({fromYear})", snippet: "{text}") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          year: Int!
          fromYear: Int!
          toYear: Int!
          text: String! @search(weight: 0.5) @verbatim
          continues: Boolean!
          measure: Measure! @relationship(type: "SCHEDULED_AS", direction: IN)
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject") @search(weight: 0.5)
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        type Kpi implements Node & Content @node(singular: "kpi", plural: "kpis") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          year: Int!
          name: String! @search(weight: 3.0)
          text: String! @search(weight: 1.0) @verbatim
          state: KpiState!
          comparator: Comparator
          targetValue: Float
          unit: Unit
          dueYear: Int
          baselineValue: Float
          measures: [Measure!]! @relationship(type: "MEASURED_BY", direction: IN, properties: "Measurement")
          indicators: [Indicator!]! @relationship(type: "MEASURED_BY", direction: OUT, properties: "Measurement")
          track: KpiTrack! @computed
          latestValue: Float @computed @qualifiedBy(property: "track")
          latestYear: Int @computed
          gap: Float @computed
          growthNeeded: Float @computed
          growthSeen: Float @computed
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject") @search(weight: 0.5)
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        type Indicator implements Node @node(singular: "indicator", plural: "indicators") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          name: String! @search(weight: 3.0)
          unit: Unit!
          observations: [Observation!]! @relationship(type: "HAS_OBSERVATION", direction: OUT, properties: "Stated")
          kpis: [Kpi!]! @relationship(type: "MEASURED_BY", direction: IN, properties: "Measurement")
        }

        type Observation implements Node @node(singular: "observation", plural: "observations")
          @key(fields: "indicator year")
          @face(
            label: "{indicator.name}[（{year}）]"
            labelEn: "{indicator.name}[ ({year})]"
            snippet: "{value} {unit}"
          ) {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          year: Int!
          value: Float!
          unit: Unit!
          indicator: Indicator! @relationship(type: "HAS_OBSERVATION", direction: IN)
        }

        type StrategicField implements Node & Concept @node(singular: "strategicField", plural: "strategicFields") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          order: Int! @unique
          name: String! @search(weight: 4.0) @label
          nameEn: String! @search(weight: 4.0) @label
          aliases: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          alignedWith: [Concept!]! @relationship(type: "ALIGNED_WITH", direction: BOTH, properties: "Alignment")
          namesakes: [Concept!]! @relationship(type: "SHARES_LABEL", direction: BOTH, properties: "Namesake")
          touchedBy: [Content!]! @relationship(type: "TOUCHES", direction: IN, properties: "Touch")
          contents: [Content!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
          measures: [Measure!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
        }

        type Topic implements Node & Concept @node(singular: "topic", plural: "topics") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          name: String! @search(weight: 4.0) @label
          nameEn: String! @search(weight: 4.0) @label
          aliases: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          broader: [Topic!]! @relationship(type: "BROADER", direction: OUT, properties: "Stated")
          narrower: [Topic!]! @relationship(type: "BROADER", direction: IN, properties: "Stated")
          alignedWith: [Concept!]! @relationship(type: "ALIGNED_WITH", direction: BOTH, properties: "Alignment")
          namesakes: [Concept!]! @relationship(type: "SHARES_LABEL", direction: BOTH, properties: "Namesake")
          touchedBy: [Content!]! @relationship(type: "TOUCHES", direction: IN, properties: "Touch")
          contents: [Content!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
          measures: [Measure!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
        }

        type Ministry implements Node & Entity @node(singular: "ministry", plural: "ministries") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          name: String! @search(weight: 3.0) @label
          nameEn: String! @search(weight: 3.0) @label
          abbreviations: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          parent: Ministry @relationship(type: "PART_OF", direction: OUT)
          children: [Ministry!]! @relationship(type: "PART_OF", direction: IN, properties: "Stated")
          leads: [Measure!]! @relationship(type: "LED_BY", direction: IN, properties: "Responsibility")
          mentionedBy: [Content!]! @relationship(type: "MENTIONS", direction: IN, properties: "Mention")
        }

        type Organization implements Node & Entity @node(singular: "organization", plural: "organizations") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          name: String! @search(weight: 3.0) @label
          nameEn: String! @search(weight: 3.0) @label
          abbreviations: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          mentionedBy: [Content!]! @relationship(type: "MENTIONS", direction: IN, properties: "Mention")
        }
        """;
}
