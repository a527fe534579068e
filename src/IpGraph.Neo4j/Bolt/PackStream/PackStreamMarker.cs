namespace IpGraph.Neo4j.Bolt.PackStream;

enum PackStreamKind
{
    Null,
    Boolean,
    Integer,
    Float,
    Bytes,
    String,
    List,
    Map,
    Structure,
}

/// <summary>What a value begins with.</summary>
/// <param name="Number">An integer itself, 1 or 0 for a Boolean, the bits of a float, the tag of a structure.</param>
/// <param name="Length">Of bytes and strings the bytes, of lists the items, of maps the entries, of structures the
/// fields.</param>
readonly record struct PackStreamMarker(PackStreamKind Kind, long Number = 0, int Length = 0)
{
    public double Float => BitConverter.Int64BitsToDouble(Number);
}

/// <summary>Bytes that are no PackStream, or not the value that belongs there.</summary>
sealed class PackStreamException(string message, int position) : Exception($"{message} at byte {position}.")
{
    public int Position { get; } = position;
}
