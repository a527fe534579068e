using IpGraph.Seed.Building;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>The model and the seed are all that a new kind of node needs.</summary>
public sealed class ModelDrivenTests : IDisposable
{
    const string Model = """
        interface Node @face(label: "{name|title|id}", snippet: "{name|title|id}") { "The identity." id: ID! "Where it is stated." citations: [Citation!]! }
        "Lines of a document."
        type Citation @value { document: ID! fromLine: Int! toLine: Int! }
        "That a document states it."
        type Stated @relationshipProperties { citations: [Citation!]! }
        "A document."
        type Document implements Node @node(singular: "document", plural: "documents") {
          id: ID!
          citations: [Citation!]!
          fileName: String!
          lines: Int!
        }
        "A place where something is held."
        type Venue implements Node @node(singular: "venue", plural: "venues") @named(ja: "会場", en: "venue") {
          id: ID!
          citations: [Citation!]!
          name: String!
          seats: Int
          hosts: [Event!]! @relationship(type: "HELD_AT", direction: IN, properties: "Stated")
        }
        "Something that is held."
        type Event implements Node @node(singular: "event", plural: "events") {
          id: ID!
          citations: [Citation!]!
          title: String!
          at: [Venue!]! @relationship(type: "HELD_AT", direction: OUT, properties: "Stated")
        }
        """;

    const string Seed = """
        - id: Document:paper
          cite: paper:1
          fileName: paper.txt
          lines: 9
        - id: Venue:hall
          cite: paper:2
          name: 大ホール
          seats: 120
        - id: Event:fair
          cite: paper:3-4
          title: Fair
          at:
            - {to: Venue:hall, cite: paper:4}
        - id: Event:feast
          cite: paper:5
          title: Feast
        """;

    readonly string folder = Directory.CreateTempSubdirectory("ipgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_node_type_and_a_relationship_are_added_by_model_and_seed_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "all.yaml"), Seed + "\n");
        var result = SeedGraphs.Build(ModelReader.Read(Model), folder, null);
        Assert.Empty(result.Problems.Select(problem => problem.ToString()));
        var engine = new AnsweringEngine(result.Graph!);

        var answer = await engine.TextAsync("""
            {
              venues(where: { seats: { gte: 100 }, hosts: { some: { title: { startsWith: "F" } } } }) {
                totalCount
                nodes { id label kindLabel name hosts { edges { citations { fromLine } node { title } } } }
              }
              events(where: { at: { none: {} } }) { nodes { id label kindLabel url } }
            }
            """);

        Assert.Equal(
            """{"data":{"venues":{"totalCount":1,"nodes":[{"id":"Venue:hall","label":"大ホール","kindLabel":"会場","name":"大ホール","hosts":{"edges":[{"citations":[{"fromLine":4}],"node":{"title":"Fair"}}]}}]},"events":{"nodes":[{"id":"Event:feast","label":"Feast","kindLabel":"Event","url":"/nodes/Event:feast"}]}}}""",
            answer);
    }
}
