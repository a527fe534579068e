namespace IpGraph.Graph.Embedded;

/// <summary>A group while it is counted: what its items share, how many they are, and where they stand.</summary>
/// <param name="Key">The node related to, or the rank of the value.</param>
/// <param name="Members">Where the group's items are, where they are wanted.</param>
record struct Group(int Key, int Count, int Members);

/// <summary>A facet made ready; exactly one of the way and the columns is given.</summary>
sealed record CompiledFacet(
    Way? Way,
    RowReader<ValueColumn>? Columns,
    int Limit,
    bool NeedsMembers,
    FacetWriter[] Parts,
    byte[] End)
{
    public DistinctValues? Values { get; } = Columns?.Columns.FirstOrDefault()?.Values;
}

/// <summary>A facet worked out: positions in the space of groups, the largest group first.</summary>
readonly record struct CollectedGroups(IndexRange Groups, int GroupCount, int ItemCount);

/// <summary>Groups items by counting, once over the items and once over the groups.</summary>
static class FacetRunner
{
    public static void Write(QueryRunner run, ref JsonSink sink, CompiledFacet facet, IndexRange items)
    {
        var (itemMark, groupMark) = (run.Items.Count, run.Groups.Count);
        Count(run, facet, items);
        var groupCount = run.Groups.Count - groupMark;
        Sort(run, groupMark);
        var shown = new IndexRange(groupMark, groupMark + Math.Min(facet.Limit, groupCount));
        run.Groups.CutTo(shown.Stop);
        if (facet.NeedsMembers)
            Gather(run, facet, items, shown);
        foreach (var part in facet.Parts)
            part.Write(run, ref sink, new CollectedGroups(shown, groupCount, items.Count));
        sink.Write(facet.End);
        run.Groups.CutTo(groupMark);
        run.Items.CutTo(itemMark);
    }

    /// <summary>Adds a group for each key met, with the number of its items.</summary>
    static void Count(QueryRunner run, CompiledFacet facet, IndexRange items)
    {
        var mark = run.Groups.Count;
        var counters = run.CountersFor(Math.Max(run.Graph.Nodes.Count, facet.Values?.Count ?? 0));
        for (var place = items.Start; place < items.Stop; place++)
        {
            var keys = new KeyCursor(facet, run.Items[place].Node);
            while (keys.Next(run) is >= 0 and var key)
                if (counters[key]++ == 0)
                    run.Groups.Push(new Group(key, 0, 0));
        }
        foreach (ref var group in run.Groups.From(mark))
        {
            group.Count = counters[group.Key];
            counters[group.Key] = 0;
        }
    }

    /// <summary>The largest first; equal ones by key, which is the order of ids or of values.</summary>
    static void Sort(QueryRunner run, int mark)
    {
        var groups = run.Groups.From(mark);
        var first = run.Keys.Take(groups.Length);
        var keys = run.Keys.From(first);
        for (var index = 0; index < groups.Length; index++)
            keys[index] = ((long)-groups[index].Count << 32) | (uint)groups[index].Key;
        keys.Sort();
        for (var index = 0; index < groups.Length; index++)
            groups[index] = new Group((int)keys[index], -(int)(keys[index] >> 32), 0);
        run.Keys.CutTo(first);
    }

    /// <summary>Copies the items of each group that is shown to where they follow one another, in order of id.</summary>
    static void Gather(QueryRunner run, CompiledFacet facet, IndexRange items, IndexRange shown)
    {
        var counters = run.Counters;
        for (var index = shown.Start; index < shown.Stop; index++)
        {
            ref var group = ref run.Groups[index];
            group.Members = run.Items.Take(group.Count);
            counters[group.Key] = group.Members + 1;
        }
        for (var place = items.Start; place < items.Stop; place++)
        {
            var keys = new KeyCursor(facet, run.Items[place].Node);
            while (keys.Next(run) is >= 0 and var key)
                if (counters[key] > 0)
                    run.Items[counters[key]++ - 1] = run.Items[place];
        }
        for (var index = shown.Start; index < shown.Stop; index++)
            counters[run.Groups[index].Key] = 0;
    }

    /// <summary>Goes through the different keys of one node.</summary>
    ref struct KeyCursor
    {
        readonly CompiledFacet facet;
        readonly int node;
        readonly ReadOnlySpan<int> ranks;
        IndexRange row;
        int range;
        int place;

        public KeyCursor(CompiledFacet facet, int node)
        {
            (this.facet, this.node) = (facet, node);
            if (facet.Way is { RangeCount: > 0 } way)
                row = way.Row(node, 0);
            else if (facet.Columns?.Find(node, out var found) is { } column)
                ranks = column.Items(found);
            place = row.Start;
        }

        /// <summary>The next key; -1 after the last.</summary>
        public int Next(QueryRunner run)
        {
            run.Step();
            return facet.Way is { } way ? NextNode(way) : NextRank();
        }

        int NextNode(Way way)
        {
            while (true)
            {
                while (place < row.Stop)
                {
                    var target = way.Targets[place++];
                    if (place - 1 == row.Start || way.Targets[place - 2] != target)
                        return target;
                }
                if (++range >= way.RangeCount)
                    return -1;
                row = way.Row(node, range);
                place = row.Start;
            }
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
