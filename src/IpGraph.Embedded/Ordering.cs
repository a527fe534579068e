using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>One sort key made ready: a number by which items stand in the wanted order when it ascends.</summary>
/// <param name="order">What is told of it.</param>
/// <param name="places">Where the ranks stand in the natural order; null where they stand in their own.</param>
sealed class SortKey(Order order, CodeReader ranks, int[]? places)
{
    public Order Order => order;

    /// <summary>The rows of a type of nodes in this order; null where its nodes have no such property.</summary>
    public int[]? RowsOf(int type) => order.OfLink ? null : ranks.Of(type)?.Sorted.InOrder(order.Descending, places);

    public int Of(Item item)
    {
        var rank = ranks.Rank(order.OfLink ? item.Link : item.Node);
        if (rank < 0)
            return int.MaxValue;
        if (places is not null)
            rank = places[rank];
        return order.Descending ? -rank : rank;
    }
}

/// <summary>Sorts items that stand in order of id, which decides where all keys are equal.</summary>
/// <remarks>Sorted are numbers that hold the key above the position; where keys are equal, the run is sorted again by
/// the next. No more is sorted than the page needs.</remarks>
static class Ordering
{
    /// <summary>Below this many items, looking for the smallest first saves nothing.</summary>
    const int SelectedCountMin = 1000;

    /// <summary>Puts the items of the page, sorted, on top of the space of items; returns where the first is.</summary>
    public static int Sort(QueryRunner run, SortKey[] orders, IndexRange all, IndexRange page)
    {
        var selects = Selects(all.Count, page.Stop);
        var mark = run.Keys.Take(all.Count + (selects ? page.Stop : 0));
        var space = run.Keys.From(mark);
        var keys = space[..all.Count];
        for (var position = 0; position < keys.Length; position++)
        {
            run.Step();
            keys[position] = Pack(orders[0].Of(run.Items[all.Start + position]), position);
        }

        if (selects)
            keys = keys[..Smallest.Select(keys, space[all.Count..])];
        keys.Sort();
        Refine(run, orders, 1, keys, all.Start, page.Stop);
        var first = run.Items.Count;
        for (var position = page.Start; position < page.Stop; position++)
            run.Items.Push(run.Items[all.Start + (int)keys[position]]);
        run.Keys.CutTo(mark);
        return first;
    }

    /// <summary>What is done with items in no order, for people.</summary>
    /// <param name="count">How many there are at most; null where that is not known.</param>
    /// <param name="isFiltered">Whether they may be fewer.</param>
    public static string Told(SortKey[] orders, Page page, int? count, bool isFiltered)
    {
        var by = $"sort by {string.Join(", ", orders.Select(key => key.Order.Text))}, then by id";
        if (count is { } known && !Selects(known, page.Range(known).Stop))
            return $"{by}: all of them";
        return count is null || isFiltered
            ? $"{by}: all of them, or those of the page by a heap where over {SelectedCountMin} remain and it ends in their first quarter"
            : $"{by}: those of the page by a heap";
    }

    /// <summary>Whether the smallest are looked for before they are sorted.</summary>
    static bool Selects(int count, int stop) => count > SelectedCountMin && stop < count / 4;

    static long Pack(int key, int position) => ((long)key << 32) | (uint)position;

    static int Key(long packed) => (int)(packed >> 32);

    /// <summary>Sorts runs of equal keys by the next order, as far as the page reaches.</summary>
    static void Refine(QueryRunner run, SortKey[] orders, int level, Span<long> keys, int first, int stop)
    {
        if (level == orders.Length)
            return;
        for (int start = 0, next; start < Math.Min(keys.Length, stop); start = next)
        {
            for (next = start + 1; next < keys.Length && Key(keys[next]) == Key(keys[start]); next++)
                run.Step();
            if (next - start == 1)
                continue;
            var equal = keys[start..next];
            foreach (ref var key in equal)
                key = Pack(orders[level].Of(run.Items[first + (int)key]), (int)key);
            equal.Sort();
            Refine(run, orders, level + 1, equal, first, stop - start);
        }
    }
}

/// <summary>Finds the smallest of many numbers without sorting them all.</summary>
static class Smallest
{
    /// <summary>Moves those whose key is among the smallest, equal ones included, to the front; returns how many.</summary>
    /// <param name="heap">As much space as numbers are wanted at least.</param>
    public static int Select(Span<long> keys, Span<long> heap)
    {
        if (heap.IsEmpty)
            return 0;
        keys[..heap.Length].CopyTo(heap);
        for (var parent = (heap.Length / 2) - 1; parent >= 0; parent--)
            SinkDown(heap, parent);
        foreach (var key in keys[heap.Length..])
        {
            if (key < heap[0])
            {
                heap[0] = key;
                SinkDown(heap, 0);
            }
        }

        var greatest = heap[0] | uint.MaxValue;
        var count = 0;
        foreach (var key in keys)
        {
            if (key <= greatest)
                keys[count++] = key;
        }

        return count;
    }

    /// <summary>Restores the order of the heap, which has its greatest number at the front.</summary>
    static void SinkDown(Span<long> heap, int parent)
    {
        for (int child; (child = (2 * parent) + 1) < heap.Length; parent = child)
        {
            if (child + 1 < heap.Length && heap[child + 1] > heap[child])
                child++;
            if (heap[child] <= heap[parent])
                return;
            (heap[child], heap[parent]) = (heap[parent], heap[child]);
        }
    }
}
