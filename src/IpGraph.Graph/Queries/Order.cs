using IpGraph.Graph.Model;

namespace IpGraph.Graph.Queries;

/// <summary>One sort key; ties are broken by the next, the last of all by the node's id ascending.</summary>
/// <remarks>A missing value comes last in either direction. Strings sort by code point, those of numbered
/// properties and ids naturally. <paramref name="OfLink"/> sorts
/// by a property of the relationship that led to the node. A node that is met twice, along relationships both ways, comes
/// in the order of the ids of the nodes from which they lead.</remarks>
public sealed record Order(Property Property, bool Descending, bool OfLink = false)
{
    /// <summary>The order as text on one line.</summary>
    public string Text => $"{(OfLink ? "link." : "")}{Property.Name}{(Descending ? " descending" : "")}";
}

/// <summary>The part of an ordered list that is wanted.</summary>
/// <param name="Offset">How many items to pass over from the start.</param>
/// <param name="Limit">How many items at most; null for all.</param>
/// <param name="End">Items from this position on are out of reach (a <c>before</c> cursor); null for none.</param>
/// <param name="FromEnd">Whether <paramref name="Limit"/> counts from the end of what is in reach (<c>last</c>).</param>
public sealed record Page(int Offset, int? Limit, int? End = null, bool FromEnd = false)
{
    public static readonly Page All = new(0, null);

    /// <summary>The half-open range of positions that the page covers in a list of <paramref name="total"/> items.</summary>
    public (int Start, int Stop) Range(int total)
    {
        var stop = Math.Min(total, End ?? total);
        var start = Math.Min(Offset, stop);
        if (Limit is not { } limit || stop - start <= limit)
            return (start, stop);
        return FromEnd ? (stop - limit, stop) : (start, start + limit);
    }
}
