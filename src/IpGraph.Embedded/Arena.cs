namespace IpGraph.Embedded;

/// <summary>A stack of values in one array that grows and is used again.</summary>
/// <remarks>Growing moves the values: keep positions, never spans, across a push.</remarks>
sealed class Arena<T>
{
    T[] values = new T[256];

    public int Count { get; private set; }

    public ref T this[int index] => ref values[index];

    public void Push(T value)
    {
        if (Count == values.Length)
            Array.Resize(ref values, values.Length * 2);
        values[Count++] = value;
    }

    /// <summary>Takes space for some values and returns the position of the first.</summary>
    public int Take(int count)
    {
        var start = Count;
        if (values.Length - start < count)
            Array.Resize(ref values, Math.Max(values.Length * 2, start + count));
        Count += count;
        return start;
    }

    public Span<T> From(int start) => values.AsSpan(start, Count - start);

    public void CutTo(int count) => Count = count;

    /// <summary>Gives back space beyond a size.</summary>
    public void Trim(int lengthMax)
    {
        Count = 0;
        if (values.Length > lengthMax)
            values = new T[256];
    }
}
