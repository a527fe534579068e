using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;

namespace IpGraph.Binding;

/// <summary>Reads single arguments of questions about how nodes hang together.</summary>
static class AnalysisArguments
{
    /// <exception cref="GraphQL.Errors.GraphQLException">The number is out of range.</exception>
    public static int Number(IReadOnlyDictionary<string, object?> arguments, string name, Bounds bounds)
    {
        var value = (int)arguments[name]!;
        return bounds.Has(value) ? value : throw BindingErrors.OutOfRange(name, value, bounds);
    }

    /// <summary>The arguments of a field further in, as they are; every such field has the same bounds.</summary>
    public static IReadOnlyDictionary<string, object?> Checked(IReadOnlyDictionary<string, object?> arguments)
    {
        if (arguments.ContainsKey("first"))
            Number(arguments, "first", AnalysisFields.Members);
        if (arguments.ContainsKey("skip"))
            Number(arguments, "skip", AnalysisFields.Passed);
        return arguments;
    }

    /// <summary>The texts of a list; null where it is not given.</summary>
    public static IReadOnlyList<string>? Texts(IReadOnlyDictionary<string, object?>? arguments, string name) =>
        arguments?.GetValueOrDefault(name) is IReadOnlyList<object?> list ? [.. list.Select(item => (string)item!)] : null;

    public static IReadOnlyList<RelationshipType>? Relationships(
        GraphModel model,
        IReadOnlyDictionary<string, object?>? arguments,
        string name) =>
        Texts(arguments, name) is { } names ? [.. names.Select(each => model.FindRelationshipType(each)!)] : null;

    /// <summary>Node types by the names that they have as values of an enum.</summary>
    public static IReadOnlyList<NodeType>? Types(
        GraphModel model,
        IReadOnlyDictionary<string, object?>? arguments,
        string name) =>
        Texts(arguments, name) is { } names
            ? [.. names.Distinct().Select(each => model.NodeTypes.First(type => PublicNames.Screaming(type.Name) == each))]
            : null;
}
