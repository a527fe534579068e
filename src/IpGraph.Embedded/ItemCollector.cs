using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Takes the items of a list as they are met, in order of id, and keeps no more than the list needs.</summary>
ref struct ItemCollector
{
    readonly CompiledList list;
    readonly QueryRunner run;
    readonly int mark;

    /// <summary>The positions whose items are kept.</summary>
    readonly IndexRange kept;

    /// <summary>The number of items after which no more are wanted.</summary>
    readonly int enough;

    readonly bool sorts;

    /// <summary>How many items belong to the list, where that was known before; all are not met then.</summary>
    readonly int? passing;

    /// <summary>How many items belong to the list so far.</summary>
    int count;

    /// <param name="offered">How many items will be offered in all; only of a list without filters.</param>
    /// <param name="passing">How many of them pass the filters, where that is known.</param>
    public ItemCollector(CompiledList list, QueryRunner run, int offered, int? passing)
    {
        (this.list, this.run, mark, this.passing) = (list, run, run.Items.Count, passing);
        sorts = list.Orders.Length > 0 && list.Needs(ListNeeds.Page);
        var wanted = list.IsFiltered ? Reach(list.Page) : Positions(list.Page.Range(offered));
        kept = (list.Needs(ListNeeds.All) || sorts, list.Needs(ListNeeds.Page)) switch
        {
            (true, _) => new(0, int.MaxValue),
            (false, true) => wanted,
            (false, false) => default,
        };
        var mustCount = list.Needs(ListNeeds.Total) && passing is null;
        if (sorts || mustCount || list.Needs(ListNeeds.All) || wanted.Stop == int.MaxValue)
            enough = int.MaxValue;
        else if (list.Needs(ListNeeds.Bounds) && passing is null)
            enough = wanted.Stop + 1;
        else
            enough = kept.Stop;
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
        var first = sorts ? Ordering.Sort(run, list.Orders, all, new(start, stop)) : mark + start - kept.Start;
        return new CollectedItems(mark, first, new(start, stop), total, all);
    }

    static IndexRange Positions((int Start, int Stop) range) => new(range.Start, range.Stop);

    /// <summary>The positions that a page may cover, whatever the length of the list.</summary>
    static IndexRange Reach(Page page)
    {
        var stop = (long)(page.End ?? int.MaxValue);
        if (page is { Limit: { } limit, FromEnd: false })
            stop = Math.Min(stop, (long)page.Offset + limit);
        return new(page.Offset, (int)stop);
    }

    /// <summary>Without filters all belong to the list: they are counted at once, and only those kept are met.</summary>
    IndexRange Cut(IndexRange offered)
    {
        if (offered.IsEmpty)
            return offered;
        var from = Math.Clamp((long)kept.Start - count, 0, offered.Count);
        var to = Math.Clamp((long)kept.Stop - count, from, offered.Count);
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
        if (kept.Contains(count))
            run.Items.Push(item);
        count++;
        return count < enough;
    }
}
