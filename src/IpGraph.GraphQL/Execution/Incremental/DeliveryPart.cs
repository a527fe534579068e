using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>A deferred fragment at one object, or the rest of one streamed list: something that the client waits
/// for.</summary>
sealed class DeliveryPart(int number, ResponsePath? path, string? label, int round)
{
    public string Id { get; } = number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public ResponsePath? Path { get; } = path;

    public string? Label { get; } = label;

    /// <summary>The payload with which the part is delivered, the first answer being 0; it is announced one
    /// before.</summary>
    public int Round { get; } = round;

    /// <summary>The payload with which its last piece is delivered.</summary>
    public int LastRound { get; set; } = round;

    public int Depth { get; } = path?.ToList().Count ?? 0;

    /// <summary>Whether the complete answer still has the object or list.</summary>
    public bool WasFound { get; set; }

    /// <summary>Whether a null that must not be has climbed to the edge of the part.</summary>
    public bool HasFailed { get; set; }

    public List<GraphQLError> Errors { get; } = [];
}

/// <summary>A piece of JSON to be put into the answer that the client has so far.</summary>
sealed class DeliveryPiece(IReadOnlyList<DeliveryPart> parts, ResponsePath? path, byte[] json, int round)
{
    /// <summary>The parts that share the piece; it is delivered once.</summary>
    public IReadOnlyList<DeliveryPart> Parts { get; } = parts;

    public ResponsePath? Path { get; } = path;

    /// <summary>An object for a fragment, a list for a stream.</summary>
    public byte[] Json { get; } = json;

    public int Round { get; } = round;

    /// <summary>The index of the first item, for a stream.</summary>
    public int? FirstIndex { get; init; }

    /// <summary>The fields in the object, for a fragment.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public List<GraphQLError> Errors { get; } = [];

    public bool HasFailed => Parts.All(part => part.HasFailed);

    /// <summary>The part that the piece is delivered under: the innermost that is still wanted.</summary>
    public DeliveryPart Owner => Parts.Where(part => !part.HasFailed).MaxBy(part => part.Depth) ?? Parts[0];

    /// <summary>How near the piece is to a path: the number of steps to its object, or -1 if it does not hold
    /// it.</summary>
    public int Holds(IReadOnlyList<object> path)
    {
        var own = Path?.ToList() ?? [];
        if (path.Count <= own.Count || !own.SequenceEqual(path.Take(own.Count)))
            return -1;
        var holds = path[own.Count] is int index ? FirstIndex <= index : Names.Contains(path[own.Count]);
        return holds ? own.Count : -1;
    }
}
