using System.Diagnostics;

namespace IpGraph.GraphQL.Types;

/// <summary>The type of a field, argument or variable: a definition, wrapped in any number of lists and non-nulls.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Wrapping-Types</remarks>
public abstract record TypeReference
{
    TypeReference()
    {
    }

    public sealed record Named(TypeDefinition Type) : TypeReference;

    public sealed record List(TypeReference Item) : TypeReference;

    /// <summary>A type without null; what it wraps is named or a list.</summary>
    public sealed record NonNull(TypeReference Inner) : TypeReference;

    /// <summary>The definition inside all the wrappers.</summary>
    public TypeDefinition Definition => this switch
    {
        Named named => named.Type,
        List list => list.Item.Definition,
        NonNull nonNull => nonNull.Inner.Definition,
        _ => throw new UnreachableException(),
    };

    /// <summary>This type without its outermost exclamation mark.</summary>
    public TypeReference Nullable => this is NonNull nonNull ? nonNull.Inner : this;

    public bool IsNonNull => this is NonNull;

    public sealed override string ToString() => this switch
    {
        Named named => named.Type.Name,
        List list => $"[{list.Item}]",
        NonNull nonNull => $"{nonNull.Inner}!",
        _ => throw new UnreachableException(),
    };
}
