using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded.Tests;

/// <summary>Queries of every kind over the graphs of <see cref="RandomGraph"/>.</summary>
sealed class RandomQuery(Random random, GraphData data)
{
    int keys;

    IReadOnlyList<NodeType> AllTypes => data.Model.NodeTypes;

    public GraphQuery Make() => random.Next(6) switch
    {
        0 => new GraphQuery.One(Types(), AnyId(), Shape(2)),
        1 => new GraphQuery.Listed(Types(), [AnyId(), "Book:none", AnyId()], Shape(2)),
        2 => new GraphQuery.First(Types(), Condition(3), Shape(1)),
        _ => new GraphQuery.Connection(Types(), MaybeCondition(), Orders(ofLink: false), Page(), Wanted(3, isLinked: false)),
    };

    public IReadOnlyList<NodeType> Types()
    {
        var types = AllTypes.Where(_ => random.Next(2) == 0).ToList();
        return types.Count == 0 ? AllTypes : types;
    }

    public Filter Condition(int depth) => random.Next(depth > 0 ? 11 : 6) switch
    {
        0 => new Filter.Missing(Single()),
        1 => new Filter.Has(RandomGraph.Tags, Word()),
        2 => new Filter.OfType(Types()),
        3 => Among(),
        4 or 5 => Compare(Single(), AnyId),
        6 => new Filter.And(Parts(depth)),
        7 => new Filter.Or(Parts(depth)),
        8 => new Filter.Not(Condition(depth - 1)),
        _ => new Filter.Related(
            Field(),
            (Quantifier)random.Next(3),
            random.Next(3) > 0 ? Condition(depth - 1) : null,
            random.Next(3) > 0 ? null : LinkCondition()),
    };

    /// <summary>A condition that an index can answer, at least in part.</summary>
    public Filter IndexedCondition(int depth) => random.Next(depth > 0 ? 6 : 2) switch
    {
        0 => new Filter.Compare(RandomGraph.Id, Comparison.Equal, AnyId()),
        1 => new Filter.In(random.Next(2) == 0 ? RandomGraph.Id : RandomGraph.Code, [AnyId(), "c" + AnyId(), AnyId()]),
        2 => new Filter.And([Condition(1), IndexedCondition(depth - 1)]),
        3 => new Filter.Or([IndexedCondition(depth - 1), IndexedCondition(depth - 1)]),
        _ => new Filter.Related(Field(), Quantifier.Some, IndexedCondition(depth - 1), null),
    };

    public IReadOnlyList<Order> Orders(bool ofLink) =>
    [
        .. Enumerable.Range(0, random.Next(3)).Select(_ => ofLink && random.Next(2) == 0
            ? new Order(LinkProperty(), random.Next(2) == 0, OfLink: true)
            : new Order(Single(), random.Next(2) == 0)),
    ];

    Filter? MaybeCondition() => random.Next(3) == 0 ? null : Condition(3);

    List<Filter> Parts(int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Condition(depth - 1))];

    Filter LinkCondition() => random.Next(4) switch
    {
        0 => new Filter.Missing(LinkProperty()),
        1 => new Filter.Not(Compare(LinkProperty(), Word)),
        _ => Compare(LinkProperty(), Word),
    };

    Filter.Compare Compare(Property property, Func<string> id)
    {
        var isText = property.Type is PropertyType.String or PropertyType.Id;
        var comparison = (Comparison)random.Next(isText ? 10 : 6);
        return new Filter.Compare(property, comparison, Value(property, id));
    }

    Filter.In Among()
    {
        var property = Single();
        return new Filter.In(property, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(property, AnyId))]);
    }

    object Value(Property property, Func<string> id) => property.Name switch
    {
        "id" => id(),
        "code" => "c" + id(),
        _ => RandomGraph.Value(random, property),
    };

    string AnyId() => data.Nodes.Count == 0 || random.Next(8) == 0
        ? "Book"
        : data.Nodes[random.Next(data.Nodes.Count)].Id;

    string Word() => RandomGraph.Words[random.Next(RandomGraph.Words.Length)];

    Property Single() => RandomGraph.Singles[random.Next(RandomGraph.Singles.Count)];

    Property LinkProperty() => random.Next(2) == 0 ? RandomGraph.Score : RandomGraph.Note;

    RelationshipField Field() => AllTypes[0].Relationships[random.Next(AllTypes[0].Relationships.Count)];

    Page Page() => random.Next(3) == 0
        ? Graph.Queries.Page.All
        : new Page(random.Next(4), random.Next(4) == 0 ? null : random.Next(6), random.Next(4) == 0 ? random.Next(8) : null, random.Next(3) == 0);

    ResponseKey Key() => new($"k{keys++}");

    NodeShape Shape(int depth) => new(AllTypes.ToDictionary(type => type, _ => Projections(depth)));

    IReadOnlyList<Projection> Projections(int depth) =>
    [
        .. Enumerable.Range(0, random.Next(4)).Select<int, Projection>(_ => random.Next(depth > 0 ? 5 : 3) switch
        {
            0 => new Projection.TypeName(Key()),
            1 => new Projection.Value(Key(), Single(), null),
            2 => new Projection.Value(Key(), RandomGraph.Tags, null),
            3 => new Projection.Single(Key(), Field(), Shape(depth - 1)),
            _ => new Projection.Many(
                Key(),
                Field(),
                MaybeCondition(),
                random.Next(2) == 0 ? LinkCondition() : null,
                Orders(ofLink: true),
                Page(),
                Wanted(depth - 1, isLinked: true)),
        }),
    ];

    ConnectionShape Wanted(int depth, bool isLinked) => new(
    [
        .. Enumerable.Range(0, random.Next(1, 4)).Select<int, ConnectionPart>(_ => random.Next(depth > 0 ? 7 : 5) switch
        {
            0 => new ConnectionPart.TypeName(Key(), "ThingConnection"),
            1 => new ConnectionPart.TotalCount(Key()),
            2 => new ConnectionPart.PageInfo(Key(), [.. Enum.GetValues<PageInfoField>()
                .Where(_ => random.Next(2) == 0).Select(field => new PageInfoPart(Key(), field))]),
            3 => new ConnectionPart.Edges(Key(), EdgeParts(depth, isLinked)),
            4 => new ConnectionPart.Aggregate(Key(), Figures()),
            5 => new ConnectionPart.Facet(Key(), Facet(depth - 1, isLinked)),
            _ => new ConnectionPart.Nodes(Key(), Shape(depth - 1)),
        }),
    ]);

    List<EdgePart> EdgeParts(int depth, bool isLinked)
    {
        List<EdgePart> parts = [new EdgePart.Cursor(Key()), new EdgePart.TypeName(Key(), "Edge")];
        if (depth > 0)
            parts.Add(new EdgePart.Node(Key(), Shape(depth - 1)));
        if (isLinked)
            parts.Insert(random.Next(3), new EdgePart.Value(Key(), LinkProperty(), null));
        return parts;
    }

    List<AggregatePart> Figures() =>
    [
        new AggregatePart.Count(Key()),
        .. new[] { RandomGraph.Number, RandomGraph.Weight }.Where(_ => random.Next(2) == 0)
            .Select(property => new AggregatePart.Of(
                Key(),
                property,
                [.. Enum.GetValues<Figure>().Select(figure => new FigurePart(Key(), figure, "Figures"))],
                random.Next(2) == 0
                    ? new Qualification(RandomGraph.Name, (string)RandomGraph.Value(random, RandomGraph.Name))
                    : null)),
        new AggregatePart.TypeName(Key(), "Aggregate"),
    ];

    FacetShape Facet(int depth, bool isLinked)
    {
        List<GroupPart> groups = [new GroupPart.Count(Key()), new GroupPart.Value(Key()), new GroupPart.Node(Key(), Shape(0))];
        if (depth > 0 && random.Next(2) == 0)
            groups.Add(new GroupPart.Items(Key(), Orders(isLinked), Page(), Wanted(depth - 1, isLinked)));
        if (depth > 0 && random.Next(2) == 0)
            groups.Insert(0, new GroupPart.Facet(Key(), Facet(depth - 1, isLinked)));
        return new FacetShape(
            random.Next(2) == 0
                ? new FacetKey.ByRelationship(Field())
                : new FacetKey.ByProperty(random.Next(4) == 0 ? RandomGraph.Tags : Single()),
            random.Next(5),
            [
                new FacetPart.Of(Key()),
                new FacetPart.Constant(Key(), "things"),
                new FacetPart.Groups(Key(), groups),
                new FacetPart.GroupCount(Key()),
                new FacetPart.TypeName(Key(), "Facet"),
            ]);
    }
}
