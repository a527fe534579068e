using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Building.Linking;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Planning;

namespace IpGraph.Binding;

/// <summary>Turns a planned root field and the values of its variables into the one graph query that answers it.</summary>
sealed class OperationBinder(PublicSchemaTypes schema)
{
    readonly ShapeBinder shapes = new(schema);

    /// <exception cref="GraphQL.Errors.GraphQLException">An argument's value cannot be used.</exception>
    public GraphQuery Bind(PlannedField field, VariableValues variables)
    {
        var arguments = field.Arguments(variables);
        return field.Definition.Name switch
        {
            RootFields.Node => BindOne(schema.Model.NodeTypes, (string)arguments["id"]!, field, variables),
            RootFields.Nodes => BindListed(field, arguments, variables),
            RootFields.Search => BindSearch(field, arguments, variables),
            var name when schema.FindSingular(name) is { } type => BindSingular(type, field, arguments, variables),
            var name => BindPlural(schema.FindPlural(name)!, field, arguments, variables),
        };
    }

    GraphQuery.One BindOne(IReadOnlyList<NodeType> types, string id, PlannedField field, VariableValues variables) =>
        new(types, id, shapes.Node(field.Selection!, types, variables));

    GraphQuery.Listed BindListed(
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        VariableValues variables)
    {
        var ids = ((IReadOnlyList<object?>)arguments["ids"]!).Select(id => (string)id!).ToList();
        if (ids.Count > RootFields.IdsMax)
            throw BindingErrors.TooManyIds(ids.Count, RootFields.IdsMax);
        return new(schema.Model.NodeTypes, ids, shapes.Node(field.Selection!, schema.Model.NodeTypes, variables));
    }

    GraphQuery BindSingular(
        NodeShapeType type,
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        VariableValues variables)
    {
        var types = schema.NodeTypesOf(type);
        if (arguments.TryGetValue("id", out var id))
            return BindOne(types, (string)id!, field, variables);
        var key = (IReadOnlyDictionary<string, object?>)arguments[RootFields.By]!;
        if (key.TryGetValue("id", out id))
            return BindOne(types, (string)id!, field, variables);
        var label = JapaneseText.Key((string)key[RootFields.Label]!);
        var filter = new Filter.Has(type.FindProperty(RootFields.LabelKeys)!, label);
        return new GraphQuery.First(types, filter, shapes.Node(field.Selection!, types, variables));
    }

    GraphQuery.Connection BindSearch(
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        VariableValues variables)
    {
        var type = schema.FindPlural(RootFields.Search)!;
        var found = BindPlural(type, field, arguments, variables);
        var words = SearchWords.Conditions(type, (string)arguments[RootFields.Query]!);
        return found with { Filter = new Filter.And(found.Filter is { } filter ? [.. words, filter] : [.. words]) };
    }

    GraphQuery.Connection BindPlural(
        NodeShapeType type,
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        VariableValues variables) => new(
        schema.NodeTypesOf(type),
        FilterBinder.Where(schema, type, arguments.GetValueOrDefault("where")),
        OrderBinder.OrderBy(type.Properties, arguments.GetValueOrDefault("orderBy"), ofLink: false),
        PageBinder.Page(arguments),
        shapes.Connection(field.Selection!, variables));
}
