using IpGraph.Embedded.Tests;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Tests.Queries;

public class GraphQueryPrinterTests
{
    [Fact]
    public void A_query_reads_from_the_nodes_to_what_is_wanted_around_them() => Prints(
        """
        connection Measure
          where year = 2023 and (ledBy some (id = "Ministry:meti") or not (number is missing))
          order by number descending, title
          page first 20 from 40
          totalCount
          pageInfo { hasNextPage, end: endCursor }
          nodes
            id
            t: title
            citations { document, from: fromLine }
            section -IN_SECTION-> Section
              title
            ledBy -LED_BY-> Ministry
              where link printedAs contains "文"
              order by link.printedAs
              page last 2 before 9
              edges
                cursor
                as: link.printedAs
                node
                  name

        """,
        new GraphQuery.Connection(
            Ask.Types("Measure"),
            new Filter.And(
            [
                new Filter.Compare(Measure("year"), Comparison.Equal, 2023),
                new Filter.Or(
                [
                    new Filter.Related(
                        LedBy,
                        Quantifier.Some,
                        new Filter.Compare(Measure("id"), Comparison.Equal, "Ministry:meti"),
                        null),
                    new Filter.Not(new Filter.Missing(Measure("number"))),
                ]),
            ]),
            [new(Measure("number"), true), new(Measure("title"), false)],
            new Page(40, 20),
            new(
            [
                new ConnectionPart.TotalCount(new("totalCount")),
                new ConnectionPart.PageInfo(new("pageInfo"),
                [
                    new(new("hasNextPage"), PageInfoField.HasNextPage),
                    new(new("end"), PageInfoField.EndCursor),
                ]),
                new ConnectionPart.Nodes(new("nodes"), Shape("Measure", MeasureParts)),
            ])));

    [Fact]
    public void Types_of_which_the_same_is_wanted_stand_together() => Prints(
        """
        one Measure | Ministry | Section id = "Section:2023-1"
          on Measure | Section
            typename
            title
          on Ministry
            name

        """,
        new GraphQuery.One(
            [.. Ask.Types("Measure"), .. Ask.Types("Ministry"), .. Ask.Types("Section")],
            "Section:2023-1",
            new(new Dictionary<NodeType, IReadOnlyList<Projection>>
            {
                [Ask.Types("Section")[0]] = [new Projection.TypeName(new("__typename")), Value("Section", "title")],
                [Ask.Types("Ministry")[0]] = [Value("Ministry", "name")],
                [Ask.Types("Measure")[0]] = [new Projection.TypeName(new("__typename")), Value("Measure", "title")],
            })));

    [Fact]
    public void Facets_and_figures_are_told_too() => Prints(
        """
        connection Measure
          facet by ledBy -LED_BY-> Ministry first 5
            of
            groups
              count
              items
                page first 1
                totalCount
              byYear: facet by year first 3
                groupCount
          aggregate
            count
            number { min, mean: average }

        """,
        new GraphQuery.Connection(Ask.Types("Measure"), null, [], Page.All, new(
        [
            new ConnectionPart.Facet(new("facet"), new(new FacetKey.ByRelationship(LedBy), 5,
            [
                new FacetPart.Of(new("of")),
                new FacetPart.Groups(new("groups"),
                [
                    new GroupPart.Count(new("count")),
                    new GroupPart.Items(new("items"), [], new Page(0, 1), new([new ConnectionPart.TotalCount(new("totalCount"))])),
                    new GroupPart.Facet(new("byYear"), new(
                        new FacetKey.ByProperty(Measure("year")), 3, [new FacetPart.GroupCount(new("groupCount"))])),
                ]),
            ])),
            new ConnectionPart.Aggregate(new("aggregate"),
            [
                new AggregatePart.Count(new("count")),
                new AggregatePart.Of(new("number"), Measure("number"),
                [
                    new(new("min"), Figure.Min, ""),
                    new(new("mean"), Figure.Average, ""),
                ]),
            ]),
        ])));

    static readonly RelationshipField LedBy = Ask.Field("Measure", "ledBy");

    static readonly Property PrintedAs = LedBy.Type.FindProperty("printedAs")!;

    static Projection[] MeasureParts =>
    [
        Value("Measure", "id"),
        new Projection.Value(new("t"), Measure("title"), null),
        new Projection.Value(new("citations"), Measure("citations"), new(
        [
            new(new("document"), new("document", new PropertyType.Id()), "Citation"),
            new(new("from"), new("fromLine", new PropertyType.Int()), "Citation"),
        ])),
        new Projection.Single(new("section"), Ask.Field("Measure", "section"), Shape("Section", Value("Section", "title"))),
        new Projection.Many(
            new("ledBy"),
            LedBy,
            null,
            new Filter.Compare(PrintedAs, Comparison.Contains, "文"),
            [new(PrintedAs, false, OfLink: true)],
            new Page(0, 2, End: 9, FromEnd: true),
            new([new ConnectionPart.Edges(new("edges"),
            [
                new EdgePart.Cursor(new("cursor")),
                new EdgePart.Value(new("as"), PrintedAs, null),
                new EdgePart.Node(new("node"), Shape("Ministry", Value("Ministry", "name"))),
            ])])),
    ];

    static Property Measure(string name) => Ask.Property("Measure", name);

    static Projection Value(string type, string name) => new Projection.Value(new(name), Ask.Property(type, name), null);

    static NodeShape Shape(string type, params Projection[] parts) =>
        new(Ask.Types(type).ToDictionary(node => node, _ => (IReadOnlyList<Projection>)parts));

    static void Prints(string text, GraphQuery query) => Assert.Equal(text, GraphQueryPrinter.Print(query));
}
