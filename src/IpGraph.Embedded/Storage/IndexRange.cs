namespace IpGraph.Embedded.Storage;

/// <summary>Positions that follow one another, from the first up to, but not including, the last.</summary>
readonly record struct IndexRange(int Start, int Stop)
{
    public int Count => Stop - Start;

    public bool IsEmpty => Stop <= Start;

    public bool Contains(int index) => index >= Start && index < Stop;

    public IndexRange Intersect(IndexRange other) => new(Math.Max(Start, other.Start), Math.Min(Stop, other.Stop));
}
