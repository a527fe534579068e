using System.Diagnostics;
using System.Runtime.CompilerServices;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>Turns what is selected of nodes and connections into what is wanted of the graph.</summary>
/// <remarks>A selection in which no argument depends on a variable always has the same shape; it is bound once and
/// shared, so that the store can keep what it prepared for it.</remarks>
sealed class ShapeBinder(PublicSchemaTypes schema)
{
    readonly ConditionalWeakTable<PlannedSelection, NodeShape> nodeShapes = [];
    readonly ConditionalWeakTable<PlannedSelection, ConnectionShape> connectionShapes = [];

    public NodeShape Node(PlannedSelection selection, IReadOnlyList<NodeType> types, VariableValues variables) =>
        IsConstant(selection)
            ? nodeShapes.GetValue(selection, _ => BindNode(selection, types, variables))
            : BindNode(selection, types, variables);

    public ConnectionShape Connection(PlannedSelection selection, VariableValues variables) =>
        IsConstant(selection)
            ? connectionShapes.GetValue(selection, _ => BindConnection(selection, variables))
            : BindConnection(selection, variables);

    static bool IsConstant(PlannedSelection selection) =>
        selection.PossibleTypes.All(type => selection.For(type).All(field => !field.UsesVariables));

    NodeShape BindNode(PlannedSelection selection, IReadOnlyList<NodeType> types, VariableValues variables)
    {
        var byType = new Dictionary<NodeType, IReadOnlyList<Projection>>(types.Count);
        foreach (var type in types)
            byType[type] = [.. selection.For(schema.ObjectOf(type)).Select(field => Project(type, field, variables))];
        return new NodeShape(byType);
    }

    Projection Project(NodeType type, PlannedField field, VariableValues variables)
    {
        var key = new ResponseKey(field.ResponseName);
        if (field.IsTypeName)
            return new Projection.TypeName(key);
        if (type.FindProperty(field.Definition.Name) is { } property)
            return new Projection.Value(key, property, Parts(field.Selection));
        var relationship = type.FindRelationship(field.Definition.Name)!;
        if (relationship.IsSingle)
            return new Projection.Single(key, relationship, Node(field.Selection!, relationship.Targets, variables));
        return Many(key, relationship, field, variables);
    }

    Projection.Many Many(
        ResponseKey key,
        RelationshipField relationship,
        PlannedField field,
        VariableValues variables)
    {
        var arguments = field.Arguments(variables);
        var target = schema.Find(relationship.TargetName);
        var links = relationship.Type.Properties;
        return new Projection.Many(
            key,
            relationship,
            FilterBinder.Where(schema, target, arguments.GetValueOrDefault("where")),
            FilterBinder.LinkWhere(links, arguments.GetValueOrDefault("linkWhere")),
            [
                .. OrderBinder.OrderBy(links, arguments.GetValueOrDefault("linkOrderBy"), ofLink: true),
                .. OrderBinder.OrderBy(target.Properties, arguments.GetValueOrDefault("orderBy"), ofLink: false),
            ],
            PageBinder.Page(arguments),
            Connection(field.Selection!, variables));
    }

    ValueShape? Parts(PlannedSelection? selection)
    {
        if (selection is null)
            return null;
        var composite = ((PublicType.Value)schema[selection.Type]).Type;
        var parts = selection.For((ObjectTypeDefinition)selection.Type).Select(field => new ValuePart(
            new ResponseKey(field.ResponseName),
            composite.Parts.FirstOrDefault(part => part.Name == field.Definition.Name),
            composite.Name));
        return new ValueShape([.. parts]);
    }

    ConnectionShape BindConnection(PlannedSelection selection, VariableValues variables)
    {
        var connection = (PublicType.Connection)schema[selection.Type];
        var fields = selection.For((ObjectTypeDefinition)selection.Type);
        return new ConnectionShape([.. fields.Select(field => ConnectionPart(connection, field, variables))]);
    }

    ConnectionPart ConnectionPart(PublicType.Connection connection, PlannedField field, VariableValues variables)
    {
        var key = new ResponseKey(field.ResponseName);
        var types = schema.NodeTypesOf(connection.Target);
        return field.Definition.Name switch
        {
            "__typename" => new ConnectionPart.TypeName(key, field.ParentType.Name),
            "totalCount" => new ConnectionPart.TotalCount(key),
            "nodes" => new ConnectionPart.Nodes(key, Node(field.Selection!, types, variables)),
            "edges" => new ConnectionPart.Edges(key, Edges(connection, types, field.Selection!, variables)),
            "pageInfo" => new ConnectionPart.PageInfo(key, PageInfo(field.Selection!)),
            "facet" => new ConnectionPart.Facet(key, Facet(connection.Target, field, variables)),
            "aggregate" => new ConnectionPart.Aggregate(key, Aggregate(connection.Target, field.Selection!)),
            _ => throw new UnreachableException(field.ToString()),
        };
    }

    List<EdgePart> Edges(
        PublicType.Connection connection,
        IReadOnlyList<NodeType> types,
        PlannedSelection selection,
        VariableValues variables) =>
    [
        .. FieldsOf(selection).Select<PlannedField, EdgePart>(field => field.Definition.Name switch
        {
            "__typename" => new EdgePart.TypeName(new(field.ResponseName), field.ParentType.Name),
            "cursor" => new EdgePart.Cursor(new(field.ResponseName)),
            "node" => new EdgePart.Node(new(field.ResponseName), Node(field.Selection!, types, variables)),
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

    FacetShape Facet(NodeShapeType target, PlannedField field, VariableValues variables)
    {
        var arguments = field.Arguments(variables);
        var limit = (int)arguments["first"]!;
        if (limit is < 0 or > Aggregations.GroupsMax)
            throw BindingErrors.OutOfRange("first", limit, Aggregations.GroupsMax);
        var parts = FieldsOf(field.Selection!).Select<PlannedField, FacetPart>(part => part.Definition.Name switch
        {
            "__typename" => new FacetPart.TypeName(new(part.ResponseName), part.ParentType.Name),
            "of" => new FacetPart.Of(new(part.ResponseName)),
            "groupCount" => new FacetPart.GroupCount(new(part.ResponseName)),
            "unit" => new FacetPart.Constant(new(part.ResponseName), target.Plural!),
            "groups" => new FacetPart.Groups(new(part.ResponseName), Groups(target, part.Selection!, variables)),
            _ => throw new UnreachableException(part.ToString()),
        });
        return new FacetShape(FacetKey(target, (string)arguments["by"]!), limit, [.. parts]);
    }

    static FacetKey FacetKey(NodeShapeType target, string name)
    {
        if (target.Properties.FirstOrDefault(property => PublicNames.Screaming(property.Name) == name) is { } property)
            return new FacetKey.ByProperty(property);
        return new FacetKey.ByRelationship(
            target.Relationships.First(field => PublicNames.Screaming(field.Name) == name));
    }

    List<GroupPart> Groups(NodeShapeType target, PlannedSelection selection, VariableValues variables) =>
    [
        .. FieldsOf(selection).Select<PlannedField, GroupPart>(field => field.Definition.Name switch
        {
            "__typename" => new GroupPart.TypeName(new(field.ResponseName), field.ParentType.Name),
            "node" => new GroupPart.Node(
                new(field.ResponseName),
                Node(field.Selection!, schema.Model.NodeTypes, variables)),
            "value" => new GroupPart.Value(new(field.ResponseName)),
            "count" => new GroupPart.Count(new(field.ResponseName)),
            "facet" => new GroupPart.Facet(new(field.ResponseName), Facet(target, field, variables)),
            "items" => Items(target, field, variables),
            _ => throw new UnreachableException(field.ToString()),
        }),
    ];

    GroupPart.Items Items(NodeShapeType target, PlannedField field, VariableValues variables)
    {
        var arguments = field.Arguments(variables);
        return new GroupPart.Items(
            new(field.ResponseName),
            OrderBinder.OrderBy(target.Properties, arguments.GetValueOrDefault("orderBy"), ofLink: false),
            PageBinder.Page(arguments),
            Connection(field.Selection!, variables));
    }

    static List<AggregatePart> Aggregate(NodeShapeType target, PlannedSelection selection) =>
    [
        .. FieldsOf(selection).Select<PlannedField, AggregatePart>(field => field.Definition.Name switch
        {
            "__typename" => new AggregatePart.TypeName(new(field.ResponseName), field.ParentType.Name),
            var name => new AggregatePart.Of(
                new(field.ResponseName),
                target.FindProperty(name)!,
                Figures(field.Selection!)),
        }),
    ];

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
                "__typename" => Figure.TypeName,
                _ => throw new UnreachableException(field.ToString()),
            },
            field.ParentType.Name)),
    ];

    /// <summary>The fields of a selection on an object type.</summary>
    static IReadOnlyList<PlannedField> FieldsOf(PlannedSelection selection) =>
        selection.For((ObjectTypeDefinition)selection.Type);
}
