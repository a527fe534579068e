using IpGraph.Graph.Model;

namespace IpGraph.Binding;

/// <summary>Tells what is an id from what cannot be one, and what may have been meant.</summary>
static class NodeIds
{
    /// <param name="model">What types there are.</param>
    /// <param name="types">The types that the node may have.</param>
    /// <param name="id">What was given.</param>
    /// <remarks>What is formed like an id is merely unknown, so that clients can go on asking for types of another
    /// release.</remarks>
    /// <exception cref="GraphQL.Errors.GraphQLException">It is not formed like an id, or its type is misspelt.</exception>
    public static string Check(GraphModel model, IReadOnlyList<NodeType> types, string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var isFormed = colon > 0 && colon < id.Length - 1 && char.IsAsciiLetterUpper(id[0]);
        if (isFormed && model.FindNodeType(id[..colon]) is not null)
            return id;
        var meant = Meant(model, types, id, colon);
        return isFormed && meant is null ? id : throw BindingErrors.IncompleteId(id, meant ?? $"{types[0].Name}:key");
    }

    /// <summary>The type that an id names, if it is one of some types: a store need not be asked for what only the others
    /// have. All of them where it names none.</summary>
    public static IReadOnlyList<NodeType> TypesOf(GraphModel model, IReadOnlyList<NodeType> types, string id) =>
        types.Count > 1 && model.FindNodeType(id[..id.IndexOf(':', StringComparison.Ordinal)]) is { } named && types.Contains(named)
            ? [named]
            : types;

    /// <summary>The same key with the type that it must be of, or a type that only letters' case keeps from being
    /// one.</summary>
    static string? Meant(GraphModel model, IReadOnlyList<NodeType> types, string id, int colon)
    {
        var key = id[(colon + 1)..].Trim();
        if (key.Length == 0)
            return null;
        if (colon < 0)
            return types.Count == 1 ? $"{types[0].Name}:{key}" : null;
        var type = id[..colon].Trim();
        var named = model.NodeTypes.FirstOrDefault(candidate =>
            type.Equals(candidate.Name, StringComparison.OrdinalIgnoreCase)
            || type.Equals(candidate.Plural, StringComparison.OrdinalIgnoreCase));
        return named is null ? null : $"{named.Name}:{key}";
    }
}
