using IpGraph.Embedded.Storage;

namespace IpGraph.Embedded;

/// <summary>Takes the items of a list as they are met, in order of id or as the list wants them, and keeps no more than the list needs.</summary>
ref struct ItemCollector
{
    readonly CompiledList list;
    readonly QueryRunner run;
    readonly int mark;

    readonly ItemDemand demand;

    /// <summary>How many items belong to the list, where that was known before; all are not met then.</summary>
    readonly int? passing;

    /// <summary>How many items belong to the list so far.</summary>
    int count;

    /// <param name="offered">How many items will be offered in all; only of a list without filters.</param>
    /// <param name="passing">How many of them pass the filters, where that is known.</param>
    public ItemCollector(CompiledList list, QueryRunner run, int offered, int? passing)
    {
        (this.list, this.run, mark, this.passing) = (list, run, run.Items.Count, passing);
        demand = ItemDemand.Of(list, offered, passing);
    }

    /// <param name="places">Where each stands among the hits of a search; null where nothing is searched.</param>
    public void AddNodes(int[] nodes, int[]? places)
    {
        var offered = new IndexRange(0, nodes.Length);
        if (!list.IsFiltered)
            offered = Cut(offered);
        for (var index = offered.Start; index < offered.Stop; index++)
        {
            if (!Take(new Item(nodes[index], places is null ? -1 : places[index])))
                return;
        }
    }

    /// <summary>Offers the nodes of a type by their rows.</summary>
    /// <param name="first">The node of the first row.</param>
    public void AddRows(int[] rows, int first)
    {
        var offered = new IndexRange(0, rows.Length);
        if (!list.IsFiltered)
            offered = Cut(offered);
        for (var index = offered.Start; index < offered.Stop; index++)
        {
            if (!Take(new Item(first + rows[index], -1)))
                return;
        }
    }

    /// <summary>Offers nodes that follow one another; returns whether more are wanted.</summary>
    public bool AddRange(IndexRange nodes)
    {
        if (!list.IsFiltered)
            nodes = Cut(nodes);
        for (var node = nodes.Start; node < nodes.Stop; node++)
        {
            if (!Take(new Item(node, -1)))
                return false;
        }

        return true;
    }

    /// <summary>Offers the nodes that a way leads to.</summary>
    public void AddRows(Traversal way, int node)
    {
        for (var range = 0; range < way.RangeCount; range++)
        {
            var row = way.Row(node, range);
            if (!list.IsFiltered)
                row = Cut(row);
            for (var place = row.Start; place < row.Stop; place++)
            {
                if (!Take(new Item(way.Targets[place], way.Links[place])))
                    return;
            }
        }
    }

    /// <summary>Offers items that another list has kept.</summary>
    public void AddItems(IndexRange items)
    {
        items = Cut(items);
        for (var place = items.Start; place < items.Stop; place++)
            Take(run.Items[place]);
    }

    public readonly CollectedItems Finish()
    {
        var total = passing ?? count;
        var (start, stop) = list.Page.Range(total);
        var all = new IndexRange(mark, run.Items.Count);
        var first = demand.Sorts ? Ordering.Sort(run, list.Orders, all, new(start, stop)) : mark + start - demand.Kept.Start;
        return new CollectedItems(mark, first, new(start, stop), total, all);
    }

    /// <summary>Without filters all belong to the list: they are counted at once, and only those kept are met.</summary>
    IndexRange Cut(IndexRange offered)
    {
        if (offered.IsEmpty)
            return offered;
        var from = Math.Clamp((long)demand.Kept.Start - count, 0, offered.Count);
        var to = Math.Clamp((long)demand.Kept.Stop - count, from, offered.Count);
        count += offered.Count;
        return new(offered.Start + (int)from, offered.Start + (int)to);
    }

    /// <summary>Keeps an item if it is wanted; returns whether more are.</summary>
    bool Take(Item item)
    {
        if (list.IsFiltered)
            return Offer(item);
        run.Step();
        run.Items.Push(item);
        return true;
    }

    bool Offer(Item item)
    {
        run.Step();
        if (list.Link is { } link && !link.Holds(item.Link, run))
            return true;
        if (list.Node is { } condition && !condition.Holds(item.Node, run))
            return true;
        if (demand.Kept.Contains(count))
            run.Items.Push(item);
        count++;
        return count < demand.Enough;
    }
}
