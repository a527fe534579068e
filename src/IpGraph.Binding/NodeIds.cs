using IpGraph.Graph.Model;

namespace IpGraph.Binding;

/// <summary>Tells what is an id from what cannot be one, and what may have been meant.</summary>
static class NodeIds
{
    /// <summary>What people and keyboards put where the colon must stand.</summary>
    static readonly char[] Signs = [.. ":：/=_.#| \u3000\t\r\n"];

    /// <param name="model">What types there are.</param>
    /// <param name="types">The types that the node may have.</param>
    /// <param name="argument">Where it was given.</param>
    /// <param name="id">What was given.</param>
    /// <remarks>What is formed like an id is merely unknown, so that clients can go on asking for types of another
    /// release.</remarks>
    /// <exception cref="GraphQL.Errors.GraphQLException">It is not formed like an id, or its type is misspelt.</exception>
    public static string Check(GraphModel model, IReadOnlyList<NodeType> types, string argument, string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var isFormed = colon > 0 && colon < id.Length - 1 && char.IsAsciiLetterUpper(id[0]);
        if (isFormed && model.FindNodeType(id[..colon]) is not null)
            return id;
        var meant = Meant(model, types, id);
        return isFormed && meant is null ? id : throw BindingErrors.IncompleteId(argument, id, meant ?? $"{types[0].Name}:key");
    }

    /// <summary>The type that an id names, if it is one of some types: a store need not be asked for what only the others
    /// have. All of them where it names none.</summary>
    public static IReadOnlyList<NodeType> TypesOf(GraphModel model, IReadOnlyList<NodeType> types, string id) =>
        types.Count > 1 && model.FindNodeType(id[..id.IndexOf(':', StringComparison.Ordinal)]) is { } named && types.Contains(named)
            ? [named]
            : types;

    /// <summary>The same key with the type that it must be of, or a type that letters' case, its plural or another sign than
    /// the colon keeps from being one.</summary>
    static string? Meant(GraphModel model, IReadOnlyList<NodeType> types, string id) =>
        id.Split(Signs, 2, StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var key] when types.Count == 1 && Named(model, key) is null => $"{types[0].Name}:{key}",
            [var type, var key] when Named(model, type) is { } named => $"{named.Name}:{key}",
            _ => null,
        };

    static NodeType? Named(GraphModel model, string name) => model.NodeTypes.FirstOrDefault(type =>
        name.Equals(type.Name, StringComparison.OrdinalIgnoreCase)
        || name.Equals(type.Plural, StringComparison.OrdinalIgnoreCase));
}
