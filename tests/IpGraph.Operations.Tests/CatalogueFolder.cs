using System.Text.Json;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations.Tests;

/// <summary>A folder of operations over a schema of a few fields, gone after the test.</summary>
sealed class CatalogueFolder : IDisposable
{
    public const string Things =
        """"
        """
        Things

        もの
        """
        query Things("How many.\n\n件数。" $first: Int = 2, "After.\n\nその後。" $after: String) {
          things(first: $first, after: $after) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { id name size aliases parts { label weight } owner { name } ... on Book { pages } }
          }
        }
        """";

    static readonly Schema Schema = SchemaBuilder.Build(
        """
        type Query { things(first: Int, after: String): ThingConnection! thing(id: ID!): Thing any(ids: [ID!]!): [Thing]! echo(by: Key, kinds: [Kind!], at: Date): String news: News! }
        type News { old(after: ID): [ID!]! fresh(after: ID): [ID!]! pageInfo(after: ID): PageInfo! counted(first: Int! = 2, skip: Int! = 0): OffsetPageInfo! rows: [Row!]! }
        type Row { some(first: Int! = 2, skip: Int! = 0): [ID!]! }
        input Key @oneOf { id: ID label: String }
        enum Kind { LARGE SMALL }
        scalar Date
        type ThingConnection { totalCount: Int! pageInfo: PageInfo! nodes: [Thing!]! }
        type PageInfo { hasNextPage: Boolean! endCursor: String }
        type OffsetPageInfo { hasNextPage: Boolean! nextSkip: Int }
        interface Thing { id: ID! "What it is called." name: String size: Float aliases: [String!]! parts: [Part!]! owner: Owner kind: Kind }
        type Box implements Thing { id: ID! name: String size: Float aliases: [String!]! parts: [Part!]! owner: Owner kind: Kind }
        type Book implements Thing { id: ID! name: String size: Float aliases: [String!]! parts: [Part!]! owner: Owner kind: Kind pages: Int! }
        type Part { label: String! weight: Int }
        type Owner { name: String! }
        """);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("operations");

    public string Path => folder.FullName;

    public static IRequestExecutor Engine { get; } = new GraphQLEngine(Schema);

    public CatalogueFolder With(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    public OperationCatalogue Read() => OperationCatalogue.Read(Path, Schema);

    public CatalogueOperation ReadThings() => With("things.graphql", Things).Read().Operations.Single(one => one.Name == "things");

    /// <summary>The problems of the folder, each as people see it.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Assert.Throws<CatalogueException>(() => Read()).Problems.Select(problem => problem.ToString())];

    public static JsonElement Json(string text) => JsonElement.Parse(text);

    public void Dispose() => folder.Delete(recursive: true);
}
