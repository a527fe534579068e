using IpGraph.Binding;
using IpGraph.Graph.Model;

namespace IpGraph.Testing;

/// <summary>A model like the real one, with one of each kind of type, property and relationship.</summary>
public static class SmallModel
{
    public static GraphModel Model { get; } = ModelReader.Read(Text);

    public const string Text =
        """
        scalar Date

        type Citation @value { document: ID! fromLine: Int! toLine: Int! }
        type Evidence @value { source: ID! start: Int! end: Int! quote: String! label: String }

        interface Node @node(singular: "node", plural: "search") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
        }

        interface Concept implements Node @node(singular: "concept", plural: "concepts") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          name: String! @search(weight: 4.0) @label
          nameEn: String! @search(weight: 4.0) @label
          aliases: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          alignedWith: [Concept!]! @relationship(type: "ALIGNED_WITH", direction: BOTH, properties: "Alignment")
          touchedBy: [Content!]! @relationship(type: "TOUCHES", direction: IN, properties: "Touch")
          contents: [Content!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
          measures: [Measure!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
        }

        interface Content implements Node @node(singular: "content", plural: "contents") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          text: String! @search(weight: 1.0) @verbatim
          year: Int!
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject")
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        interface Entity implements Node @node(singular: "entity", plural: "entities") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          name: String! @search(weight: 3.0) @label
          nameEn: String! @search(weight: 3.0) @label
          abbreviations: [String!]! @search(weight: 2.0) @label
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
        type Lineage @relationshipProperties { change: LineageChange! method: LinkMethod! score: Float! reason: String }

        enum LinkMethod { STATED LEXICAL CURATED }
        enum AlignmentDegree { EXACT CLOSE PARTIAL }
        enum LineageChange { CARRIED REWORDED SPLIT MERGED }
        enum Term { SHORT MEDIUM }
        enum KpiState { SET TO_BE_SET QUALITATIVE }
        enum Comparator { AT_LEAST AT_MOST ABOUT INCREASE_BY }
        enum KpiTrack { REACHED ON_TRACK BEHIND NO_TREND NO_OBSERVATION NO_TARGET }

        type Document implements Node @node(singular: "document", plural: "documents") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          title: String! @search(weight: 3.0)
          fileName: String! @unique
          sha256: String! @unique
          lines: Int!
        }

        type Section implements Node @node(singular: "section", plural: "sections") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          year: Int!
          title: String! @search(weight: 3.0)
          parent: Section @relationship(type: "PART_OF", direction: OUT)
          children: [Section!]! @relationship(type: "PART_OF", direction: IN, properties: "Stated")
          measures: [Measure!]! @relationship(type: "IN_SECTION", direction: IN, properties: "Stated")
          repeats: [Measure!]! @relationship(type: "REPEATED_IN", direction: IN, properties: "Repetition")
        }

        type Measure implements Node & Content @node(singular: "measure", plural: "measures") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          year: Int!
          number: Int
          title: String! @search(weight: 3.0)
          titleEn: String! @search(weight: 3.0)
          text: String! @search(weight: 1.0) @verbatim
          terms: [Term!]!
          decidedOn: Date
          budget: Float
          section: Section! @relationship(type: "IN_SECTION", direction: OUT)
          repeatedIn: [Section!]! @relationship(type: "REPEATED_IN", direction: OUT, properties: "Repetition")
          ledBy: [Ministry!]! @relationship(type: "LED_BY", direction: OUT, properties: "Responsibility")
          schedule: [ScheduleEntry!]! @relationship(type: "SCHEDULED_AS", direction: OUT, properties: "Stated") @linkedThrough
          measuredBy: [Kpi!]! @relationship(type: "MEASURED_BY", direction: OUT, properties: "Measurement")
          succeeds: [Measure!]! @relationship(type: "SUCCEEDS", direction: OUT, properties: "Lineage")
          succeededBy: [Measure!]! @relationship(type: "SUCCEEDS", direction: IN, properties: "Lineage")
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject")
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        type ScheduleEntry implements Node & Content @node(singular: "scheduleEntry", plural: "scheduleEntries") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          year: Int!
          fromYear: Int!
          toYear: Int!
          text: String! @search(weight: 0.5) @verbatim
          continues: Boolean!
          measure: Measure! @relationship(type: "SCHEDULED_AS", direction: IN)
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject")
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        type Kpi implements Node & Content @node(singular: "kpi", plural: "kpis") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          year: Int!
          name: String! @search(weight: 3.0)
          text: String! @search(weight: 1.0) @verbatim
          state: KpiState!
          comparator: Comparator
          targetValue: Float
          unit: String
          dueYear: Int
          baselineValue: Float
          measures: [Measure!]! @relationship(type: "MEASURED_BY", direction: IN, properties: "Measurement")
          indicators: [Indicator!]! @relationship(type: "MEASURED_BY", direction: OUT, properties: "Measurement")
          track: KpiTrack! @computed
          latestValue: Float @computed
          latestYear: Int @computed
          gap: Float @computed
          growthNeeded: Float @computed
          growthSeen: Float @computed
          touches: [Concept!]! @relationship(type: "TOUCHES", direction: OUT, properties: "Touch")
          about: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "Subject")
          mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
        }

        type Indicator implements Node @node(singular: "indicator", plural: "indicators") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          name: String! @search(weight: 3.0)
          unit: String!
          observations: [Observation!]! @relationship(type: "HAS_OBSERVATION", direction: OUT, properties: "Stated")
          kpis: [Kpi!]! @relationship(type: "MEASURED_BY", direction: IN, properties: "Measurement")
        }

        type Observation implements Node @node(singular: "observation", plural: "observations") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          year: Int!
          value: Float!
          unit: String!
          indicator: Indicator! @relationship(type: "HAS_OBSERVATION", direction: IN)
        }

        type StrategicField implements Node & Concept @node(singular: "strategicField", plural: "strategicFields") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          order: Int! @unique
          name: String! @search(weight: 4.0) @label
          nameEn: String! @search(weight: 4.0) @label
          aliases: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          alignedWith: [Concept!]! @relationship(type: "ALIGNED_WITH", direction: BOTH, properties: "Alignment")
          touchedBy: [Content!]! @relationship(type: "TOUCHES", direction: IN, properties: "Touch")
          contents: [Content!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
          measures: [Measure!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
        }

        type Topic implements Node & Concept @node(singular: "topic", plural: "topics") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          name: String! @search(weight: 4.0) @label
          nameEn: String! @search(weight: 4.0) @label
          aliases: [String!]! @search(weight: 2.0) @label
          labelKeys: [String!]! @internal @computed
          broader: [Topic!]! @relationship(type: "BROADER", direction: OUT, properties: "Stated")
          narrower: [Topic!]! @relationship(type: "BROADER", direction: IN, properties: "Stated")
          alignedWith: [Concept!]! @relationship(type: "ALIGNED_WITH", direction: BOTH, properties: "Alignment")
          touchedBy: [Content!]! @relationship(type: "TOUCHES", direction: IN, properties: "Touch")
          contents: [Content!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
          measures: [Measure!]! @relationship(type: "ABOUT", direction: IN, properties: "Subject")
        }

        type Ministry implements Node & Entity @node(singular: "ministry", plural: "ministries") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          name: String! @search(weight: 3.0) @label
          nameEn: String! @search(weight: 3.0) @label
          abbreviations: [String!]! @search(weight: 2.0) @label
          parent: Ministry @relationship(type: "PART_OF", direction: OUT)
          children: [Ministry!]! @relationship(type: "PART_OF", direction: IN, properties: "Stated")
          leads: [Measure!]! @relationship(type: "LED_BY", direction: IN, properties: "Responsibility")
          mentionedBy: [Content!]! @relationship(type: "MENTIONS", direction: IN, properties: "Mention")
        }

        type Organization implements Node & Entity @node(singular: "organization", plural: "organizations") {
          id: ID!
          citations: [Citation!]!
          searchText: String! @internal @computed
          name: String! @search(weight: 3.0) @label
          nameEn: String! @search(weight: 3.0) @label
          abbreviations: [String!]! @search(weight: 2.0) @label
          mentionedBy: [Content!]! @relationship(type: "MENTIONS", direction: IN, properties: "Mention")
        }
        """;
}
