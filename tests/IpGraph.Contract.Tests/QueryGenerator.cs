using System.Globalization;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Contract.Tests;

/// <summary>Graph queries of chance over a model: filters, orders, pages, facets, figures and nested lists.</summary>
sealed class QueryGenerator(GraphModel model, GraphData data, int seed)
{
    readonly Random chance = new(seed);
    readonly Dictionary<string, List<NodeData>> byType =
        data.Nodes.GroupBy(node => node.Type.Name).ToDictionary(group => group.Key, group => group.ToList());

    int keys;

    public GraphQuery Next()
    {
        keys = 0;
        var kind = Kind();
        return chance.Next(6) switch
        {
            0 => new GraphQuery.One(kind.Types, Id(kind.Types), Shape(kind.Types, 2)),
            1 => new GraphQuery.Listed(kind.Types, Times(4, () => Id(kind.Types)), Shape(kind.Types, 1)),
            2 => new GraphQuery.First(
                kind.Types,
                Filter(kind.Properties, kind.Fields, kind.Types, 2),
                Shape(kind.Types, 1)),
            _ => new GraphQuery.Connection(
                kind.Types,
                Maybe(() => Filter(kind.Properties, kind.Fields, kind.Types, 3)),
                Orders(kind.Properties, []),
                Page(),
                Connection(kind, [], 2)),
        };
    }

    /// <summary>Node types with what is known of all of them.</summary>
    sealed record NodeKind(
        IReadOnlyList<NodeType> Types,
        IReadOnlyList<Property> Properties,
        IReadOnlyList<RelationshipField> Fields);

    NodeKind Kind()
    {
        var place = chance.Next(model.NodeTypes.Count + model.Interfaces.Count);
        if (place < model.NodeTypes.Count)
            return KindOf(model.NodeTypes[place].Name);
        return KindOf(model.Interfaces[place - model.NodeTypes.Count].Name);
    }

    NodeKind KindOf(string name)
    {
        NodeShapeType type = (NodeShapeType?)model.FindNodeType(name) ?? model.FindInterface(name)!;
        return new NodeKind(model.NodeTypesOf(name), type.Properties, type.Relationships);
    }

    NodeShape Shape(IReadOnlyList<NodeType> types, int depth) =>
        new(types.ToDictionary(type => type, type => (IReadOnlyList<Projection>)Projections(type, depth)));

    List<Projection> Projections(NodeType type, int depth)
    {
        var projections = new List<Projection>();
        if (chance.Next(3) == 0)
            projections.Add(new Projection.TypeName(Key()));
        if (chance.Next(3) == 0)
        {
            var inputs = type.Properties.Where(_ => chance.Next(4) == 0).ToList();
            projections.Add(new Projection.Computed(Key(), new Together(chance.Next(2)), inputs));
        }

        foreach (var property in Some(type.Properties, 4))
            projections.Add(new Projection.Value(Key(), property, Parts(property)));
        if (depth > 0)
        {
            foreach (var field in Some(type.Relationships, 2))
                projections.Add(Related(field, depth - 1));
        }

        return projections;
    }

    Projection Related(RelationshipField field, int depth)
    {
        if (field.IsSingle)
            return new Projection.Single(Key(), field, Shape(field.Targets, depth));
        var target = KindOf(field.TargetName);
        return new Projection.Many(
            Key(),
            field,
            Maybe(() => Filter(target.Properties, target.Fields, target.Types, 2)),
            Maybe(() => Filter(field.Type.Properties, [], [], 1)),
            Orders(target.Properties, field.Type.Properties),
            Page(),
            Connection(target, field.Type.Properties, depth));
    }

    ValueShape? Parts(Property property) => property.Type is PropertyType.Composite composite
        ? new ValueShape([
            .. Some(composite.Type.Parts, 3).Select(part => new ValuePart(Key(), part, composite.Name)),
            .. composite.Type.References.Where(_ => chance.Next(3) == 0).Select(reference => Reached(composite.Type, reference)),
            new ValuePart(Key(), null, composite.Name)])
        : null;

    /// <remarks>The ids in the values of a synthetic graph lead nowhere.</remarks>
    ValuePart Reached(CompositeType owner, PartReference reference)
    {
        var types = KindOf(reference.TargetName).Types;
        return new ValuePart(Key(), reference.Id, owner.Name) { Node = new NodeReach(types, Shape(types, 0), IsRequired: false) };
    }

    ConnectionShape Connection(NodeKind kind, IReadOnlyList<Property> links, int depth)
    {
        var parts = new List<ConnectionPart>();
        foreach (var part in Some([0, 1, 2, 3, 4, 5, 6], 3))
        {
            parts.Add(part switch
            {
                0 => new ConnectionPart.TypeName(Key(), "NodeConnection"),
                1 => new ConnectionPart.TotalCount(Key()),
                2 => new ConnectionPart.PageInfo(Key(), PageInfo()),
                3 => new ConnectionPart.Edges(Key(), Edges(kind, links, depth)),
                4 => new ConnectionPart.Facet(Key(), Facet(kind, Math.Min(depth, 1))),
                5 => new ConnectionPart.Aggregate(Key(), Aggregate(kind.Properties)),
                _ => new ConnectionPart.Nodes(Key(), Shape(kind.Types, depth)),
            });
        }

        return new ConnectionShape(parts);
    }

    List<PageInfoPart> PageInfo() =>
        [.. Some(Enum.GetValues<PageInfoField>(), 5).Select(field => new PageInfoPart(Key(), field))];

    List<EdgePart> Edges(NodeKind kind, IReadOnlyList<Property> links, int depth)
    {
        var parts = new List<EdgePart> { new EdgePart.Cursor(Key()) };
        if (chance.Next(3) > 0)
            parts.Add(new EdgePart.Node(Key(), Shape(kind.Types, depth)));
        parts.AddRange(Some(links, 2).Select(link => new EdgePart.Value(Key(), link, Parts(link))));
        parts.Add(new EdgePart.TypeName(Key(), "Edge"));
        return parts;
    }

    FacetShape Facet(NodeKind kind, int depth)
    {
        var properties = kind.Properties
            .Where(property => property.Type is not (PropertyType.Composite or PropertyType.Id)).ToList();
        FacetKey by = kind.Fields.Count > 0 && (properties.Count == 0 || chance.Next(2) == 0)
            ? new FacetKey.ByRelationship(kind.Fields[chance.Next(kind.Fields.Count)])
            : properties.Count > 0
                ? new FacetKey.ByProperty(properties[chance.Next(properties.Count)])
                : new FacetKey.ByProperty(kind.Properties.First(property => property.Name == "id"));
        List<FacetPart> parts =
        [
            new FacetPart.Groups(Key(), Groups(kind, by, depth)),
            new FacetPart.Of(Key()),
            new FacetPart.GroupCount(Key()),
            new FacetPart.Constant(Key(), "items"),
            new FacetPart.TypeName(Key(), "Facet"),
        ];
        if (kind.Properties.FirstOrDefault(property => property is { IsList: false, Type: PropertyType.Int }) is { } edition)
        {
            parts.Insert(0, new FacetPart.Editions(
                Key(), edition, [.. Some(Enum.GetValues<EditionField>(), 3).Select(field => new EditionPart(Key(), field, "Edition"))]));
        }

        return new FacetShape(by, chance.Next(5), [.. Some(parts, 4)]);
    }

    List<GroupPart> Groups(NodeKind kind, FacetKey by, int depth)
    {
        var parts = new List<GroupPart> { new GroupPart.Count(Key()), new GroupPart.Value(Key()) };
        if (by is FacetKey.ByRelationship related)
            parts.Add(new GroupPart.Node(Key(), Shape(related.Field.Targets, 0)));
        if (depth > 0)
        {
            parts.Add(new GroupPart.Items(Key(), Orders(kind.Properties, []), Page(), Connection(kind, [], 0)));
            parts.Add(new GroupPart.Facet(Key(), Facet(kind, 0)));
        }

        return parts;
    }

    List<AggregatePart> Aggregate(IReadOnlyList<Property> properties)
    {
        var numbers = properties.Where(property =>
            !property.IsList && property.Type is PropertyType.Int or PropertyType.Float).ToList();
        var qualifier = properties.FirstOrDefault(property => property is { IsList: false, Type: PropertyType.Enum });
        var qualification = qualifier is { Type: PropertyType.Enum(var values) }
            ? new Qualification(qualifier, values.Values[0].Name)
            : null;
        var parts = new List<AggregatePart> { new AggregatePart.Count(Key()) };
        parts.AddRange(Some(numbers, 2).Select(property => new AggregatePart.Of(
            Key(),
            property,
            [.. Some(Enum.GetValues<Figure>(), 5).Select(figure => new FigurePart(Key(), figure, "Figures"))],
            qualification)));
        return parts;
    }

    List<Order> Orders(IReadOnlyList<Property> properties, IReadOnlyList<Property> links)
    {
        static bool Sorts(Property property) => !property.IsList && property.Type is not PropertyType.Composite;
        var orders = new List<Order>();
        foreach (var link in Some([.. links.Where(Sorts)], 1))
            orders.Add(new Order(link, chance.Next(2) == 0, OfLink: true));
        foreach (var property in Some([.. properties.Where(Sorts)], 2))
            orders.Add(new Order(property, chance.Next(2) == 0));
        return orders;
    }

    Page Page() => chance.Next(5) switch
    {
        0 => Graph.Queries.Page.All,
        1 => new Page(chance.Next(4), chance.Next(6)),
        2 => new Page(0, chance.Next(6), FromEnd: true),
        3 => new Page(chance.Next(4), Maybe(6), Maybe(9), chance.Next(2) == 0),
        _ => new Page(0, 3),
    };

    Filter Filter(
        IReadOnlyList<Property> properties,
        IReadOnlyList<RelationshipField> fields,
        IReadOnlyList<NodeType> types,
        int depth)
    {
        Filter Inner() => Filter(properties, fields, types, depth - 1);
        return chance.Next(depth > 0 ? 8 : 4) switch
        {
            4 => new Filter.Not(Inner()),
            5 => new Filter.And(Times(3, Inner)),
            6 => new Filter.Or(Times(3, Inner)),
            7 when fields.Count > 0 => OnRelated(fields[chance.Next(fields.Count)], depth - 1),
            3 when types.Count > 0 => new Filter.OfType([.. Some(types, 3)]),
            _ when properties.Count > 0 => OnProperty(properties[chance.Next(properties.Count)]),
            _ => new Filter.And([]),
        };
    }

    Filter.Related OnRelated(RelationshipField field, int depth)
    {
        var target = KindOf(field.TargetName);
        return new Filter.Related(
            field,
            (Quantifier)chance.Next(3),
            Maybe(() => Filter(target.Properties, target.Fields, target.Types, depth)),
            field.Type.Properties.Count == 0 ? null : Maybe(() => Filter(field.Type.Properties, [], [], 1)));
    }

    Filter OnProperty(Property property)
    {
        if (property.Type is PropertyType.Composite || chance.Next(6) == 0)
            return new Filter.Missing(property);
        if (property.IsList)
            return new Filter.Has(property, Wanted(property));
        if (chance.Next(4) == 0)
            return new Filter.In(property, Times(3, () => Wanted(property)));
        var isText = property.Type is PropertyType.Id or PropertyType.String;
        var comparison = property.Type is PropertyType.Boolean
            ? (Comparison)chance.Next(2)
            : (Comparison)chance.Next(isText ? 10 : 6);
        return new Filter.Compare(property, comparison, Wanted(property));
    }

    object Wanted(Property property) => property.Name == "id"
        ? Id(model.NodeTypes)
        : SyntheticGraph.Single(chance, property.Type);

    string Id(IReadOnlyList<NodeType> types)
    {
        var known = byType.GetValueOrDefault(types[chance.Next(types.Count)].Name);
        return known is null || chance.Next(8) == 0
            ? "Nothing:0"
            : known[chance.Next(known.Count)].Id;
    }

    ResponseKey Key() => new("k" + keys++.ToString(CultureInfo.InvariantCulture));

    T? Maybe<T>(Func<T> make)
        where T : class => chance.Next(2) == 0 ? null : make();

    int? Maybe(int below) => chance.Next(3) == 0 ? null : chance.Next(below);

    List<T> Times<T>(int most, Func<T> make) => [.. Enumerable.Range(0, chance.Next(most + 1)).Select(_ => make())];

    List<T> Some<T>(IReadOnlyList<T> among, int most)
    {
        var wanted = chance.Next(most + 1);
        return [.. among.OrderBy(_ => chance.Next()).Take(wanted)];
    }
}
