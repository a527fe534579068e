using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>Turns a request for suggestions into a graph query.</summary>
static class SuggestionBinder
{
    /// <exception cref="GraphQL.Errors.GraphQLException">An argument has a value that cannot be used.</exception>
    public static GraphQuery.Suggested Bind(
        PublicSchemaTypes schema,
        PlannedField field,
        IReadOnlyDictionary<string, object?> arguments,
        ShapeBinder shapes)
    {
        var request = Request(schema, arguments);
        var parts = field.Selection!.For((ObjectTypeDefinition)field.Selection.Type)
            .Select<PlannedField, SuggestionPart>(part => part.Definition.Name switch
            {
                "text" => new SuggestionPart.Text(new(part.ResponseName)),
                "field" => new SuggestionPart.Field(new(part.ResponseName)),
                "node" => new SuggestionPart.Node(
                    new(part.ResponseName),
                    shapes.Node(part.Selection!, schema.Model.NodeTypes)),
                _ => new SuggestionPart.TypeName(new(part.ResponseName), part.ParentType.Name),
            });
        return new(request, [.. parts]);
    }

    static SuggestionRequest Request(PublicSchemaTypes schema, IReadOnlyDictionary<string, object?> arguments)
    {
        var prefix = (string)arguments[SuggestionFields.Prefix]!;
        if (prefix.Length > SuggestionFields.PrefixLength.Max)
            throw BindingErrors.PrefixTooLong(prefix.Length, SuggestionFields.PrefixLength.Max);
        if (!SearchParser.HasWord(prefix))
            throw BindingErrors.EmptyPrefix();
        var count = (int)arguments["first"]!;
        if (!SuggestionFields.Count.Has(count))
            throw BindingErrors.OutOfRange("first", count, SuggestionFields.Count);
        bool? isJapanese = arguments.GetValueOrDefault(SuggestionFields.Language) is string language
            ? language == "JA"
            : null;
        return new(prefix, Types(schema, arguments), isJapanese, count);
    }

    static IReadOnlyList<NodeType> Types(PublicSchemaTypes schema, IReadOnlyDictionary<string, object?> arguments)
    {
        if (arguments.GetValueOrDefault(SuggestionFields.Types) is not IReadOnlyList<object?> names)
            return schema.Model.NodeTypes;
        return names.Count == 0
            ? throw BindingErrors.NoTypes()
            : [.. schema.Model.NodeTypes.Where(type => names.Contains(PublicNames.Screaming(type.Name)))];
    }
}
