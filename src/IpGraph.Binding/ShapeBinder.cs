using System.Diagnostics;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>Turns what is selected of nodes and connections into what is wanted of the graph, for one root field of one
/// request.</summary>
/// <remarks>A field whose arguments cannot be used keeps its place: something short is asked for instead, and the field is
/// listed as failed. Equal selections share one shape, so that types with much in common do not multiply from level to
/// level.</remarks>
sealed class ShapeBinder(PublicSchemaTypes schema, VariableValues variables, ConstantShapes? constant)
{
    readonly Dictionary<PlannedSelection, (NodeShape Shape, bool HasFailed)> nodes = [];
    readonly Dictionary<ListKey, (Projection.Many Shape, bool HasFailed)> lists = [];
    readonly Dictionary<PlannedSelection, (ValueShape Shape, bool HasFailed)> values = [];
    readonly List<FieldFailure> failures = [];

    /// <summary>Whether a field of what is being bound has failed.</summary>
    bool hasFailed;

    public IReadOnlyList<FieldFailure> Failures => failures;

    public IReadOnlyDictionary<string, object?> Arguments(PlannedField field) => field.Arguments(variables);

    public NodeShape Node(PlannedSelection selection, IReadOnlyList<NodeType> types) =>
        constant?.OfNodes.GetValueOrDefault(selection) ?? Unkept(selection, types);

    /// <summary>Apart, so that what is kept is found without a closure being made.</summary>
    NodeShape Unkept(PlannedSelection selection, IReadOnlyList<NodeType> types)
    {
        var bound = Once(nodes, selection, () => BindNode(selection, types));
        return bound.Shape.IsRepeated ? constant!.OfNodes.GetOrAdd(selection, bound.Shape) : bound.Shape;
    }

    public ConnectionShape Connection(PlannedSelection selection)
    {
        if (constant?.OfConnections.GetValueOrDefault(selection) is { } kept)
            return kept;
        var outer = hasFailed;
        hasFailed = false;
        var bound = BindConnection(selection);
        var isConstant = !hasFailed && !selection.UsesVariables;
        hasFailed |= outer;
        return isConstant && constant is not null ? constant.OfConnections.GetOrAdd(selection, bound) : bound;
    }

    /// <summary>What was bound for the key, now or before; whether it has failed passes on to what contains it.</summary>
    (T Shape, bool HasFailed) Once<TKey, T>(Dictionary<TKey, (T Shape, bool HasFailed)> known, TKey key, Func<T> bind)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var bound))
        {
            var outer = hasFailed;
            hasFailed = false;
            bound = (bind(), hasFailed);
            hasFailed = outer;
            known.Add(key, bound);
        }

        hasFailed |= bound.HasFailed;
        return bound;
    }

    NodeShape BindNode(PlannedSelection selection, IReadOnlyList<NodeType> types)
    {
        var byType = new Dictionary<NodeType, IReadOnlyList<Projection>>(types.Count);
        foreach (var type in types)
            byType[type] = [.. selection.For(schema.ObjectOf(type)).Select(field => Project(type, field))];
        if (hasFailed && selection.Type.IsAbstract)
            TellTypes(byType);
        return new NodeShape(byType) { IsRepeated = constant is not null && !hasFailed && !selection.UsesVariables };
    }

    /// <summary>Has the objects say of which type they are, for the errors below them to be put in their places.</summary>
    static void TellTypes(Dictionary<NodeType, IReadOnlyList<Projection>> byType)
    {
        foreach (var (type, projections) in byType)
        {
            if (projections is not [{ Key.Name: Planner.TypeMarker }, ..])
                byType[type] = [new Projection.TypeName(new ResponseKey(Planner.TypeMarker)), .. projections];
        }
    }

    Projection Project(NodeType type, PlannedField field)
    {
        var key = new ResponseKey(field.ResponseName);
        if (field.IsTypeName)
            return new Projection.TypeName(key);
        if (type.FindProperty(field.Definition.Name) is { } property)
            return new Projection.Value(key, property, Parts(field.Selection));
        return Asked(type, key, field);
    }

    /// <summary>A field that may have arguments.</summary>
    Projection Asked(NodeType type, ResponseKey key, PlannedField field) =>
        Try<Projection>(field, () => Bound(type, key, field), new Projection.TypeName(key));

    Projection Bound(NodeType type, ResponseKey key, PlannedField field)
    {
        if (FaceFields.Project(schema, type, key, field.Definition.Name, field.Arguments(variables)) is { } face)
            return face;
        var relationship = type.FindRelationship(field.Definition.Name)!;
        return relationship.IsSingle
            ? new Projection.Single(key, relationship, Node(field.Selection!, relationship.Targets))
            : Shared(key, relationship, field);
    }

    /// <summary>A list that nodes of several types have alike is bound once, so that stores can ask for it once.</summary>
    Projection.Many Shared(ResponseKey key, RelationshipField relationship, PlannedField field)
    {
        var likeness = new ListKey(field.Syntax[0], field.Selection!, relationship.Likeness);
        var list = Once(lists, likeness, () => Many(key, relationship, field)).Shape;
        return list.Field == relationship ? list : list with { Field = relationship };
    }

    /// <summary>What is bound, or its stand-in after the failure was noted.</summary>
    internal T Try<T>(PlannedField field, Func<T> bind, T standIn)
    {
        try
        {
            return bind();
        }
        catch (GraphQLException refusal)
        {
            failures.Add(new FieldFailure(field, refusal.Errors));
            hasFailed = true;
            return standIn;
        }
    }

    Projection.Many Many(ResponseKey key, RelationshipField relationship, PlannedField field)
    {
        var arguments = field.Arguments(variables);
        var target = schema.Find(relationship.TargetName);
        var links = relationship.Type.Properties;
        var where = FilterBinder.Where(schema, target, arguments.GetValueOrDefault("where"));
        var shape = Connection(field.Selection!);
        OneUnit.Demand(target, shape, where, relationship.AlikeIn);
        return new Projection.Many(
            key,
            relationship,
            where,
            FilterBinder.LinkWhere(links, arguments.GetValueOrDefault("linkWhere")),
            [
                .. OrderBinder.OrderBy(links, arguments.GetValueOrDefault("linkOrderBy"), ofLink: true),
                .. OrderBinder.OrderBy(target.Properties, arguments.GetValueOrDefault("orderBy"), ofLink: false),
            ],
            PageBinder.Page(arguments),
            shape);
    }

    internal ValueShape? Parts(PlannedSelection? selection) => selection is null ? null : PartsOf(selection);

    ValueShape PartsOf(PlannedSelection selection) => Once(values, selection, () =>
    {
        var composite = ((PublicType.Value)schema[selection.Type]).Type;
        return new ValueShape([.. FieldsOf(selection).Select(field => Part(composite, field))]);
    }).Shape;

    ValuePart Part(CompositeType composite, PlannedField field)
    {
        var key = new ResponseKey(field.ResponseName);
        if (composite.References.FirstOrDefault(reference => reference.Name == field.Definition.Name) is not { } reference)
            return new ValuePart(key, composite.Parts.FirstOrDefault(part => part.Name == field.Definition.Name), composite.Name);
        var types = schema.Model.NodeTypesOf(reference.TargetName);
        return new ValuePart(key, reference.Id, composite.Name)
        {
            Node = new NodeReach(types, Node(field.Selection!, types), reference.IsRequired),
        };
    }

    ConnectionShape BindConnection(PlannedSelection selection)
    {
        var connection = (PublicType.Connection)schema[selection.Type];
        var fields = selection.For((ObjectTypeDefinition)selection.Type);
        return new ConnectionShape([.. fields.Select(field => ConnectionPart(connection, field))]);
    }

    ConnectionPart ConnectionPart(PublicType.Connection connection, PlannedField field)
    {
        var key = new ResponseKey(field.ResponseName);
        var types = PublicSchemaTypes.NodeTypesOf(connection.Target);
        return field.Definition.Name switch
        {
            "__typename" => new ConnectionPart.TypeName(key, field.ParentType.Name),
            "totalCount" => new ConnectionPart.TotalCount(key),
            "nodes" => new ConnectionPart.Nodes(key, Node(field.Selection!, types)),
            "edges" => new ConnectionPart.Edges(key, Edges(connection, types, field.Selection!)),
            "pageInfo" => new ConnectionPart.PageInfo(key, PageInfo(field.Selection!)),
            "facet" => Try<ConnectionPart>(
                field,
                () => new ConnectionPart.Facet(key, Facet(connection.Target, field)),
                new ConnectionPart.TypeName(key, field.Definition.Name)),
            "aggregate" => new ConnectionPart.Aggregate(key, Aggregate(connection.Target, field.Selection!)),
            _ => throw new UnreachableException(field.ToString()),
        };
    }

    List<EdgePart> Edges(
        PublicType.Connection connection,
        IReadOnlyList<NodeType> types,
        PlannedSelection selection) =>
    [
        .. FieldsOf(selection).Select<PlannedField, EdgePart>(field => field.Definition.Name switch
        {
            "__typename" => new EdgePart.TypeName(new(field.ResponseName), field.ParentType.Name),
            "cursor" => new EdgePart.Cursor(new(field.ResponseName)),
            "score" when connection.Link?.FindProperty("score") is null => new EdgePart.Score(new(field.ResponseName)),
            "highlights" when connection.Link?.FindProperty("highlights") is null => new EdgePart.Highlights(
                new(field.ResponseName),
                SearchBinder.Highlights(field.Selection!)),
            "node" => new EdgePart.Node(new(field.ResponseName), Node(field.Selection!, types)),
            var name => new EdgePart.Value(
                new(field.ResponseName),
                connection.Link!.FindProperty(name)!,
                Parts(field.Selection)),
        }),
    ];

    static List<PageInfoPart> PageInfo(PlannedSelection selection) =>
    [
        .. FieldsOf(selection).Select(field => new PageInfoPart(
            new(field.ResponseName),
            field.Definition.Name switch
            {
                "hasNextPage" => PageInfoField.HasNextPage,
                "hasPreviousPage" => PageInfoField.HasPreviousPage,
                "startCursor" => PageInfoField.StartCursor,
                "endCursor" => PageInfoField.EndCursor,
                "__typename" => PageInfoField.TypeName,
                _ => throw new UnreachableException(field.ToString()),
            })),
    ];

    FacetShape Facet(NodeShapeType target, PlannedField field)
    {
        var arguments = field.Arguments(variables);
        var limit = (int)arguments["first"]!;
        if (!Aggregations.Groups.Has(limit))
            throw BindingErrors.OutOfRange("first", limit, Aggregations.Groups);
        var by = FacetKeys.Find(target, (string)arguments["by"]!);
        var parts = FieldsOf(field.Selection!).Select<PlannedField, FacetPart>(part => part.Definition.Name switch
        {
            "__typename" => new FacetPart.TypeName(new(part.ResponseName), part.ParentType.Name),
            "of" => new FacetPart.Of(new(part.ResponseName)),
            "groupCount" => new FacetPart.GroupCount(new(part.ResponseName)),
            "unit" => new FacetPart.Constant(new(part.ResponseName), target.Plural!),
            "pageInfo" => new FacetPart.PageInfo(new(part.ResponseName), PageInfo(part.Selection!)),
            "editions" => Editions(target, part),
            "none" => new FacetPart.None(new(part.ResponseName), Groups(target, by, part.Selection!)),
            "groups" => new FacetPart.Groups(new(part.ResponseName), Groups(target, by, part.Selection!)),
            _ => throw new UnreachableException(part.ToString()),
        });
        return new FacetShape(by, limit, [.. parts])
        {
            Name = (string)arguments["by"]!,
            Order = Enum.Parse<FacetOrder>((string)arguments["orderBy"]!, ignoreCase: true),
            Offset = PageBinder.Position(arguments, "after") is { } after ? after + 1 : 0,
        };
    }

    static FacetPart.Editions Editions(NodeShapeType target, PlannedField field) => new(
        new(field.ResponseName),
        target.Properties.First(property => property.IsEdition),
        [
            .. FieldsOf(field.Selection!).Select(part => new EditionPart(
                new(part.ResponseName),
                part.Definition.Name switch
                {
                    "year" => EditionField.Year,
                    "of" => EditionField.Of,
                    "none" => EditionField.None,
                    "__typename" => EditionField.TypeName,
                    _ => throw new UnreachableException(part.ToString()),
                },
                part.ParentType.Name)),
        ]);

    List<GroupPart> Groups(NodeShapeType target, FacetKey by, PlannedSelection selection) =>
    [
        .. FieldsOf(selection).Select<PlannedField, GroupPart>(field => field.Definition.Name switch
        {
            "__typename" => new GroupPart.TypeName(new(field.ResponseName), field.ParentType.Name),
            "node" => new GroupPart.Node(
                new(field.ResponseName),
                Node(field.Selection!, schema.Model.NodeTypes)),
            "value" => new GroupPart.Value(new(field.ResponseName)),
            "label" => Try<GroupPart>(
                field,
                () => FaceFields.GroupLabel(schema.Model, new(field.ResponseName), by, field.Arguments(variables)),
                StandIn(field)),
            "count" => new GroupPart.Count(new(field.ResponseName)),
            "facet" => Try<GroupPart>(
                field,
                () => new GroupPart.Facet(new(field.ResponseName), Facet(target, field)),
                StandIn(field)),
            "items" => Try<GroupPart>(field, () => Items(target, field), StandIn(field)),
            _ => throw new UnreachableException(field.ToString()),
        }),
    ];

    static GroupPart.TypeName StandIn(PlannedField field) => new(new(field.ResponseName), field.Definition.Name);

    GroupPart.Items Items(NodeShapeType target, PlannedField field)
    {
        var arguments = field.Arguments(variables);
        return new GroupPart.Items(
            new(field.ResponseName),
            OrderBinder.OrderBy(target.Properties, arguments.GetValueOrDefault("orderBy"), ofLink: false),
            PageBinder.Page(arguments),
            Connection(field.Selection!));
    }

    static List<AggregatePart> Aggregate(NodeShapeType target, PlannedSelection selection) =>
    [
        .. FieldsOf(selection).Select<PlannedField, AggregatePart>(field => field.Definition.Name switch
        {
            "__typename" => new AggregatePart.TypeName(new(field.ResponseName), field.ParentType.Name),
            var name => Figures(target, target.FindProperty(name)!, field),
        }),
    ];

    static AggregatePart.Of Figures(NodeShapeType target, Property number, PlannedField field)
    {
        var qualification = number.QualifiedBy is { } name
            && target.FindProperty(name) is { Type: PropertyType.Enum(var qualifiers) } property
                ? new Qualification(property, qualifiers.Values[0].Name)
                : null;
        return new AggregatePart.Of(new(field.ResponseName), number, Figures(field.Selection!), qualification);
    }

    static List<FigurePart> Figures(PlannedSelection selection) =>
    [
        .. FieldsOf(selection).Select(field => new FigurePart(
            new(field.ResponseName),
            field.Definition.Name switch
            {
                "min" => Figure.Min,
                "max" => Figure.Max,
                "sum" => Figure.Sum,
                "average" => Figure.Average,
                "qualified" => Figure.Qualified,
                "__typename" => Figure.TypeName,
                _ => throw new UnreachableException(field.ToString()),
            },
            field.ParentType.Name)),
    ];

    /// <summary>The fields of a selection on an object type.</summary>
    static IReadOnlyList<PlannedField> FieldsOf(PlannedSelection selection) =>
        selection.For((ObjectTypeDefinition)selection.Type);

    readonly record struct ListKey(FieldSyntax Syntax, PlannedSelection Selection, RelationshipLikeness Likeness);
}
