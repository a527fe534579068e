using System.Runtime.InteropServices;

namespace IpGraph.Embedded.Storage;

/// <summary>The rows of a column in the order of their values, so that those with a value, or with one of a range, are found
/// without a look at every row.</summary>
/// <remarks>Made when a filter first asks for it: most columns are never filtered by.</remarks>
sealed class ValueIndex
{
    readonly int[] ranks;
    readonly int[] rows;

    /// <param name="column">Of a list property, a row stands once for each of its different items.</param>
    public ValueIndex(ValueColumn column)
    {
        var entries = new List<long>(column.Ranks.Length);
        for (var row = 0; row < column.Json.Length; row++)
        {
            foreach (var rank in column.Items(row))
                entries.Add(((long)rank << 32) | (uint)row);
        }

        entries.Sort();
        var sorted = CollectionsMarshal.AsSpan(entries);
        var (count, last) = (0, -1L);
        foreach (var entry in sorted)
        {
            if (entry != last)
                sorted[count++] = last = entry;
        }

        (ranks, rows) = (new int[count], new int[count]);
        for (var place = 0; place < count; place++)
            (ranks[place], rows[place]) = ((int)(sorted[place] >> 32), (int)sorted[place]);
    }

    /// <summary>The rows whose value has one of the ranks; those of each rank in order.</summary>
    public ReadOnlySpan<int> Rows(IndexRange wanted)
    {
        if (wanted.IsEmpty)
            return [];
        var start = FirstNotBelow(wanted.Start);
        return rows.AsSpan(start, FirstNotBelow(wanted.Stop) - start);
    }

    int FirstNotBelow(int rank)
    {
        var (low, high) = (0, ranks.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ranks[middle] < rank)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
