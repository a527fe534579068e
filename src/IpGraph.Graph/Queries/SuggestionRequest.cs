using IpGraph.Graph.Model;

namespace IpGraph.Graph.Queries;

/// <summary>Which names are wanted that begin with a text or contain it.</summary>
/// <param name="Types">The types that their nodes may have.</param>
/// <param name="IsJapanese">Whether Japanese names are wanted, or those of the alphabet; null for both.</param>
public sealed record SuggestionRequest(string Text, IReadOnlyList<NodeType> Types, bool? IsJapanese, int Limit);

/// <summary>One key of a suggestion's object.</summary>
public abstract record SuggestionPart(ResponseKey Key)
{
    public sealed record TypeName(ResponseKey Key, string Name) : SuggestionPart(Key);

    /// <summary>The name.</summary>
    public sealed record Text(ResponseKey Key) : SuggestionPart(Key);

    /// <summary>The property that has the name.</summary>
    public sealed record Field(ResponseKey Key) : SuggestionPart(Key);

    /// <summary>The node that bears it.</summary>
    public sealed record Node(ResponseKey Key, NodeShape Shape) : SuggestionPart(Key);
}
