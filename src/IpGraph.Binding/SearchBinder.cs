using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>Turns the arguments and selections of searches into what is wanted of the graph.</summary>
static class SearchBinder
{
    /// <summary>What is searched for; null where nothing is.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">The text cannot be understood as a search.</exception>
    public static SearchExpression? Query(IReadOnlyDictionary<string, object?> arguments)
    {
        if (arguments.GetValueOrDefault(RootFields.Query) is not string text)
            return null;
        try
        {
            return SearchParser.Parse(text);
        }
        catch (SearchSyntaxException failure)
        {
            throw BindingErrors.NoSearch(failure.Message);
        }
    }

    /// <summary>What is wanted of highlights, of their fragments, and of the hits in these.</summary>
    public static IReadOnlyList<HighlightPart> Highlights(PlannedSelection selection) =>
    [
        .. selection.For((ObjectTypeDefinition)selection.Type).Select(field => new HighlightPart(
            new(field.ResponseName),
            Field(field.Definition.Name),
            field.ParentType.Name,
            field.Selection is { } inner ? Highlights(inner) : [])),
    ];

    static HighlightField Field(string name) => name switch
    {
        "__typename" => HighlightField.TypeName,
        "field" => HighlightField.Field,
        "item" => HighlightField.Item,
        "fragments" => HighlightField.Fragments,
        "text" => HighlightField.Text,
        "start" => HighlightField.Start,
        "end" => HighlightField.End,
        "hits" => HighlightField.Hits,
        _ => throw new System.Diagnostics.UnreachableException(name),
    };
}
