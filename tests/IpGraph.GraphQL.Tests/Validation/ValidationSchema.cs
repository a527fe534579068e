using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Validation;

/// <summary>A schema with one of everything that a rule may have to look at.</summary>
static class ValidationSchema
{
    public const string Text =
        """
        type Query {
          plan(id: ID!): Plan
          plans(first: Int = 10, filter: PlanFilter, years: [Int!]): [Plan!]!
          node(id: ID!): Node
          titled: Titled
          search(text: String!, language: Language = JA): [Hit!]!
          office: Office
          pick(by: Key!): Plan
          tryPick(by: Key): Plan
          pickAny(by: [Key!]): Plan
          at(instant: Instant): String
          values(
            int: Int
            float: Float
            text: String
            flag: Boolean
            id: ID
            language: Language
            grid: [[Int!]!]
          ): String
          limit(to: Int! = 5, by: Int!): Int!
        }

        type Mutation {
          rename(id: ID!, title: String!): Plan
          renamed: [Plan!]
        }

        type Subscription {
          planChanged(id: ID): Plan
          plansChanged: [Plan!]
          count: Int
        }

        interface Node {
          id: ID!
        }

        interface Titled {
          title(language: Language = JA): String!
        }

        type Plan implements Node & Titled {
          id: ID!
          title(language: Language = JA): String!
          year: Int!
          measures(first: Int): [Measure!]!
          ministry: Ministry
          matrix: [[Int!]]
        }

        type Measure implements Node & Titled {
          id: ID!
          title(language: Language = JA): String!
          year: String
          number: Int
          plan: Plan!
          ministries: [Ministry!]!
        }

        type Ministry implements Node {
          id: ID!
          name: String!
          measures: [Measure!]!
        }

        union Hit = Plan | Measure

        union Office = Ministry

        enum Language {
          JA
          EN
        }

        input PlanFilter {
          text: String
          year: Int
          languages: [Language!]
          and: [PlanFilter!]
          range: Range
          size: Int! = 1
        }

        input Range {
          from: Int!
          to: Int
        }

        input Key @oneOf {
          id: ID
          number: Int
          plan: PlanKey
        }

        input PlanKey {
          edition: Int!
        }

        scalar Instant

        directive @note(text: String) repeatable on QUERY | FIELD | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        directive @audit(reason: String!, level: Int! = 1) on QUERY | MUTATION | SUBSCRIPTION | FIELD
        """;

    public static readonly Schema Schema = SchemaBuilder.Build(Text, withIncrementalDelivery: true);

    /// <summary>A schema that can only be read.</summary>
    public static readonly Schema QueriesOnly = SchemaBuilder.Build("type Query { name: String }");
}
