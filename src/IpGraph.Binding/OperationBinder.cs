using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Planning;

namespace IpGraph.Binding;

/// <summary>Turns a planned root field and the values of its variables into the one graph query that answers it.</summary>
sealed class OperationBinder(PublicSchemaTypes schema)
{
    /// <param name="field">The root field.</param>
    /// <param name="variables">What its arguments may depend on.</param>
    /// <param name="constant">What was bound before for the same field; null where nothing is to be kept.</param>
    /// <returns>The query, and the fields below the root whose arguments have values that cannot be used.</returns>
    /// <exception cref="GraphQL.Errors.GraphQLException">An argument of the root field has a value that cannot be
    /// used.</exception>
    public (GraphQuery Query, IReadOnlyList<FieldFailure> Failures) Bind(
        PlannedField field,
        VariableValues variables,
        ConstantShapes? constant)
    {
        var shapes = new ShapeBinder(schema, variables, constant);
        return (Bind(field, field.Arguments(variables), shapes), shapes.Failures);
    }

    GraphQuery Bind(PlannedField field, IReadOnlyDictionary<string, object?> arguments, ShapeBinder shapes) =>
        field.Definition.Name switch
        {
            RootFields.Node => BindOne(schema.Model.NodeTypes, Keys.Id, (string)arguments[Keys.Id]!, field, shapes),
            RootFields.Nodes => BindListed(field, arguments, shapes),
            RootFields.Search => BindSearch(field, arguments, shapes),
            SuggestionFields.Root => SuggestionBinder.Bind(schema, field, arguments, shapes),
            var name when AnalysisFields.Has(name) => new GraphQuery.Analyzed(
                new AnalysisBinder(schema).Bind(name, arguments),
                new ObjectShapeBinder(schema, shapes).Bind(field.Selection!)),
            var name when schema.FindSingular(name) is { } type => BindSingular(type, field, arguments, shapes),
            var name => BindPlural(schema.FindPlural(name)!, field, arguments, shapes),
        };

    GraphQuery.One BindOne(IReadOnlyList<NodeType> types, string argument, string id, PlannedField field, ShapeBinder shapes) =>
        new(NodeIds.TypesOf(schema.Model, types, NodeIds.Check(schema.Model, types, argument, id)), id, shapes.Node(field.Selection!, types));

    GraphQuery.Listed BindListed(
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        ShapeBinder shapes)
    {
        var ids = ((IReadOnlyList<object?>)arguments["ids"]!).Select(id => (string)id!).ToList();
        if (ids.Count > RootFields.Ids.Max)
            throw BindingErrors.TooManyIds(ids.Count, RootFields.Ids.Max);
        foreach (var id in ids)
            NodeIds.Check(schema.Model, schema.Model.NodeTypes, "ids", id);
        return new(schema.Model.NodeTypes, ids, shapes.Node(field.Selection!, schema.Model.NodeTypes));
    }

    GraphQuery BindSingular(
        NodeShapeType type,
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        ShapeBinder shapes)
    {
        var types = PublicSchemaTypes.NodeTypesOf(type);
        if (KeyBinder.FindId(type, arguments) is { } id)
            return BindOne(types, arguments.GetValueOrDefault(Keys.Id) is null ? "by" : Keys.Id, id, field, shapes);
        return new GraphQuery.First(types, KeyBinder.Condition(type, arguments), shapes.Node(field.Selection!, types));
    }

    GraphQuery BindSearch(
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        ShapeBinder shapes)
    {
        var type = schema.FindPlural(RootFields.Search)!;
        var found = BindList(type, field, arguments, shapes);
        return ChoiceBinder.Bind(type, found with { Search = SearchBinder.Query(arguments) }, arguments);
    }

    GraphQuery BindPlural(
        NodeShapeType type,
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        ShapeBinder shapes) => ChoiceBinder.Bind(type, BindList(type, field, arguments, shapes), arguments);

    GraphQuery.Connection BindList(
        NodeShapeType type,
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        ShapeBinder shapes)
    {
        var filter = FilterBinder.Where(schema, type, arguments.GetValueOrDefault("where"));
        var shape = shapes.Connection(field.Selection!);
        return new GraphQuery.Connection(
            PublicSchemaTypes.NodeTypesOf(type),
            filter,
            OrderBinder.OrderBy(type.Properties, arguments.GetValueOrDefault("orderBy"), ofLink: false),
            PageBinder.Page(arguments),
            shape);
    }
}
