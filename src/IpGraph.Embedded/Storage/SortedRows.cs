namespace IpGraph.Embedded.Storage;

/// <summary>All rows of a column in the orders that were asked for; each is made once, for 4 bytes a row.</summary>
sealed class SortedRows(ValueColumn column)
{
    readonly int[]?[] known = new int[]?[4];

    /// <summary>The rows by value, those that have none last and equal ones as they stand.</summary>
    /// <param name="places">Where the ranks stand in the natural order; null where they stand in their own.</param>
    public int[] InOrder(bool descending, int[]? places) =>
        known[(descending ? 1 : 0) + (places is null ? 0 : 2)] ??= Sort(descending, places);

    int[] Sort(bool descending, int[]? places)
    {
        var keys = new long[column.Ranks.Length];
        for (var row = 0; row < keys.Length; row++)
            keys[row] = ((long)Key(column.Ranks[row]) << 32) | (uint)row;
        Array.Sort(keys);
        return Array.ConvertAll(keys, key => (int)key);

        int Key(int rank)
        {
            if (rank < 0)
                return int.MaxValue;
            var place = places is null ? rank : places[rank];
            return descending ? -place : place;
        }
    }
}
