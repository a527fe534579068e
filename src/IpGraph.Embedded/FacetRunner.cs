using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>A group while it is counted: what its items share, how many they are, and where they stand.</summary>
/// <param name="Key">The node related to, or the rank of the value.</param>
/// <param name="Members">Where the group's items are, where they are wanted.</param>
record struct Group(int Key, int Count, int Members);

/// <summary>A facet made ready: by ways, by columns, or where there are neither by the type.</summary>
/// <param name="Page">Which of the groups are shown.</param>
/// <param name="Labels">The names of the groups' nodes, where the order is by them.</param>
sealed record CompiledFacet(
    Traversal[] Ways,
    RowReader<ValueColumn>? Columns,
    Page Page,
    FacetOrder Order,
    CodeReader? Labels,
    bool NeedsMembers,
    FacetWriter[] Parts,
    byte[] End)
{
    public bool IsByType => Ways.Length == 0 && Columns is null;

    /// <summary>Where the items are all nodes of some types and nothing but their groups is wanted: what is kept of these.</summary>
    public KeptFacet? Kept { get; init; }

    public DistinctValues? Values { get; } = Columns?.Columns.FirstOrDefault()?.Values;

    /// <summary>Says by which access path the groups are found, and what is written of them.</summary>
    public void Describe(AccessPrinter access, byte[] key)
    {
        var gathered = NeedsMembers ? ", then gathered in another" : "";
        var often = Kept is null ? "" : " once and kept,";
        access.Line($"{AccessPrinter.NameIn(key)}: counted{often} in a pass over all items, by {KeysTold}{gathered}", () =>
        {
            access.Line($"groups sorted by {OrderTold}");
            foreach (var part in Parts)
                part.Describe(access);
        });
    }

    string KeysTold => (IsByType, Columns) switch
    {
        (true, _) => "type",
        (_, { } columns) => $"the column {columns.Columns.FirstOrDefault()?.Property.Name ?? "that no node has"}",
        _ => string.Join(" | ", Ways.Select(way => way.Told)),
    };

    string OrderTold => Order switch
    {
        FacetOrder.Count => "count, then by key",
        FacetOrder.Label when Labels is not null => "the label of the node, then by key",
        _ => "key",
    };
}

/// <summary>A facet worked out: positions in the space of groups, in order.</summary>
/// <param name="Shown">Which of all groups they are.</param>
/// <param name="None">The items that are in no group.</param>
readonly record struct CollectedGroups(IndexRange Groups, IndexRange Shown, int GroupCount, IndexRange Items, Group None)
{
    /// <summary>What grouped them.</summary>
    public required CompiledFacet Facet { get; init; }
}

/// <summary>Groups items by counting, once over the items and once over the groups.</summary>
static class FacetRunner
{
    public static void Write(QueryRunner run, ref JsonSink sink, CompiledFacet facet, IndexRange items)
    {
        if (facet.Kept is { } kept)
        {
            Write(run, ref sink, facet, kept.Of(run, facet));
            return;
        }

        var (itemMark, groupMark) = (run.Items.Count, run.Groups.Count);
        var none = new Group(-1, Count(run, facet, items), 0);
        var groupCount = run.Groups.Count - groupMark;
        Sort(run, facet, groupMark);
        var (start, stop) = facet.Page.Range(groupCount);
        var shown = new IndexRange(groupMark + start, groupMark + stop);
        run.Groups.CutTo(shown.Stop);
        if (facet.NeedsMembers)
            none = Gather(run, facet, items, shown, none);
        Write(run, ref sink, new CollectedGroups(shown, new(start, stop), groupCount, items, none) { Facet = facet });
        run.Groups.CutTo(groupMark);
        run.Items.CutTo(itemMark);
    }

    /// <summary>The groups of all nodes in some ranges.</summary>
    public static WholeGroups Count(QueryRunner run, CompiledFacet facet, IndexRange[] ranges)
    {
        var (itemMark, groupMark) = (run.Items.Count, run.Groups.Count);
        foreach (var range in ranges)
        {
            for (var node = range.Start; node < range.Stop; node++)
            {
                run.Step();
                run.Items.Push(new Item(node, -1));
            }
        }

        var items = new IndexRange(itemMark, run.Items.Count);
        var without = Count(run, facet, items);
        Sort(run, facet, groupMark);
        var counted = new WholeGroups(run.Groups.From(groupMark).ToArray(), without, items.Count);
        run.Groups.CutTo(groupMark);
        run.Items.CutTo(itemMark);
        return counted;
    }

    static void Write(QueryRunner run, ref JsonSink sink, CompiledFacet facet, WholeGroups whole)
    {
        var mark = run.Groups.Count;
        var (start, stop) = facet.Page.Range(whole.Groups.Length);
        foreach (var group in whole.Groups.AsSpan(start, stop - start))
            run.Groups.Push(group);
        var (shown, none) = (new IndexRange(mark, run.Groups.Count), new Group(-1, whole.Without, 0));
        Write(run, ref sink, new CollectedGroups(shown, new(start, stop), whole.Groups.Length, new(0, whole.Of), none) { Facet = facet });
        run.Groups.CutTo(mark);
    }

    static void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups collected)
    {
        foreach (var part in collected.Facet.Parts)
            part.Write(run, ref sink, collected);
        sink.Write(collected.Facet.End);
    }

    /// <summary>Adds a group for each key met, with the number of its items; returns how many items have no key.</summary>
    static int Count(QueryRunner run, CompiledFacet facet, IndexRange items)
    {
        var (mark, without) = (run.Groups.Count, 0);
        var nodes = run.Graph.Nodes;
        var counters = run.CountersFor(Math.Max(Math.Max(nodes.Count, nodes.TypeCount), facet.Values?.Count ?? 0));
        for (var place = items.Start; place < items.Stop; place++)
        {
            var keys = new KeyCursor(facet, run.Items[place].Node);
            var isFirst = true;
            for (; keys.Next(run) is >= 0 and var key; isFirst = false)
            {
                if (counters[key]++ == 0)
                    run.Groups.Push(new Group(key, 0, 0));
            }

            without += isFirst ? 1 : 0;
        }

        foreach (ref var group in run.Groups.From(mark))
        {
            group.Count = counters[group.Key];
            counters[group.Key] = 0;
        }

        return without;
    }

    /// <summary>Whether a node is in no group.</summary>
    public static bool IsInNone(QueryRunner run, CompiledFacet facet, int node) => new KeyCursor(facet, node).Next(run) < 0;

    /// <summary>In the order that is asked for; equal ones by key, which is the order of ids or of values.</summary>
    static void Sort(QueryRunner run, CompiledFacet facet, int mark)
    {
        var groups = run.Groups.From(mark);
        var first = run.Keys.Take(groups.Length);
        var keys = run.Keys.From(first);
        for (var index = 0; index < groups.Length; index++)
            keys[index] = ((long)Rank(facet, groups[index]) << 32) | (uint)groups[index].Key;
        keys.Sort(groups);
        run.Keys.CutTo(first);
    }

    static int Rank(CompiledFacet facet, Group group) => facet.Order switch
    {
        FacetOrder.Count => -group.Count,
        FacetOrder.Label when facet.Labels is { } labels => labels.Rank(group.Key) is >= 0 and var rank ? rank : int.MaxValue,
        _ => 0,
    };

    /// <summary>Copies the items of each group that is shown to where they follow one another, in order of id.</summary>
    static Group Gather(QueryRunner run, CompiledFacet facet, IndexRange items, IndexRange shown, Group none)
    {
        var counters = run.Counters;
        for (var index = shown.Start; index < shown.Stop; index++)
        {
            ref var group = ref run.Groups[index];
            group.Members = run.Items.Take(group.Count);
            counters[group.Key] = group.Members + 1;
        }

        none = none with { Members = run.Items.Take(none.Count) };
        var without = none.Members;
        for (var place = items.Start; place < items.Stop; place++)
        {
            var keys = new KeyCursor(facet, run.Items[place].Node);
            var isFirst = true;
            for (; keys.Next(run) is >= 0 and var key; isFirst = false)
            {
                if (counters[key] > 0)
                    run.Items[counters[key]++ - 1] = run.Items[place];
            }

            if (isFirst)
                run.Items[without++] = run.Items[place];
        }

        for (var index = shown.Start; index < shown.Stop; index++)
            counters[run.Groups[index].Key] = 0;
        return none;
    }

    /// <summary>Goes through the different keys of one node.</summary>
    ref struct KeyCursor
    {
        readonly CompiledFacet facet;
        readonly int node;
        readonly ReadOnlySpan<int> ranks;
        IndexRange row;
        int way;
        int range = -1;
        int place;

        public KeyCursor(CompiledFacet facet, int node)
        {
            (this.facet, this.node) = (facet, node);
            if (facet.Columns?.Find(node, out var found) is { } column)
                ranks = column.Items(found);
        }

        /// <summary>The next key; -1 after the last.</summary>
        public int Next(QueryRunner run)
        {
            run.Step();
            if (facet.IsByType)
                return place++ == 0 ? run.Graph.Nodes.TypeOf(node) : -1;
            return facet.Columns is null ? NextNode() : NextRank();
        }

        int NextNode()
        {
            while (true)
            {
                while (place < row.Stop)
                {
                    var targets = facet.Ways[way].Targets;
                    var target = targets[place++];
                    if (place - 1 == row.Start || targets[place - 2] != target)
                        return target;
                }

                if (!NextRow())
                    return -1;
            }
        }

        /// <summary>Goes on to the next range of the way, or to the next way: a node has relationships of one only.</summary>
        bool NextRow()
        {
            range++;
            while (way < facet.Ways.Length && range >= facet.Ways[way].RangeCount)
                (way, range) = (way + 1, 0);
            if (way >= facet.Ways.Length)
                return false;
            row = facet.Ways[way].Row(node, range);
            place = row.Start;
            return true;
        }

        int NextRank()
        {
            while (place < ranks.Length)
            {
                var rank = ranks[place++];
                if (!ranks[..(place - 1)].Contains(rank))
                    return rank;
            }

            return -1;
        }
    }
}
