using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>What has to be worked out of a list for what is wanted of it.</summary>
[Flags]
enum ListNeeds
{
    None = 0,

    /// <summary>The items of the page.</summary>
    Page = 1,

    /// <summary>Where the page begins and ends, and whether there is more.</summary>
    Bounds = 2,

    /// <summary>How many items there are in all.</summary>
    Total = 4,

    /// <summary>All items, for counting and summing over them.</summary>
    All = 8,
}

/// <summary>A list of nodes made ready: which of those met belong to it, in what order, and what is written of it.</summary>
sealed class CompiledList(
    Condition? node,
    Condition? link,
    SortKey[] orders,
    Page page,
    ListNeeds needs,
    ListWriter[] parts,
    byte[] end)
{
    public Condition? Node => node;

    public Condition? Link => link;

    public SortKey[] Orders => orders;

    public Page Page => page;

    public bool IsFiltered => node is not null || link is not null;

    /// <summary>Whether the items have to be put in order.</summary>
    public bool Sorts => orders.Length > 0 && Needs(ListNeeds.Page);

    /// <summary>Whether the items are wanted as they stand along a way, so that none has to be picked out first.</summary>
    public bool IsPlain => !IsFiltered && (needs & ListNeeds.All) == 0 && !Sorts;

    /// <summary>Whether no item beyond those of the page has to be met.</summary>
    /// <param name="passing">How many items belong to the list, where that is known.</param>
    public bool EndsWithPage(int? passing) =>
        !Needs(ListNeeds.All) && !(IsFiltered && Needs(ListNeeds.Total) && passing is null);

    /// <summary>The same of items that are offered in the wanted order already.</summary>
    public CompiledList Presorted() => new(node, link, [], page, needs, parts, end);

    public bool Needs(ListNeeds what) => (needs & what) != 0;

    /// <param name="count">How many items will be offered, if they all are.</param>
    /// <param name="passing">How many of them belong to the list, where that is known.</param>
    public ItemCollector Begin(QueryRunner run, int count, int? passing = null) => new(this, run, count, passing);

    /// <summary>Says what is done with the items that are met.</summary>
    /// <param name="count">How many items will be offered, where that is known.</param>
    /// <param name="passing">How many of them belong to the list, where that is known.</param>
    public void Describe(AccessPrinter access, int? count, int? passing = null)
    {
        if (link is not null)
            access.Line("filter on the relationship", () => link.Describe(access));
        if (node is not null)
            access.Line("filter on the node", () => node.Describe(access));
        access.Line(ItemDemand.Of(this, count ?? int.MaxValue, passing).Told(this));
        if (Sorts)
            access.Line(Ordering.Told(orders, page, count, IsFiltered));
        DescribeParts(access);
    }

    /// <summary>Says how what is wanted of the items is found.</summary>
    public void DescribeParts(AccessPrinter access)
    {
        foreach (var part in parts)
            part.Describe(access);
    }

    /// <summary>Writes the list, and gives back the space of its items.</summary>
    public void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
    {
        foreach (var part in parts)
            part.Write(run, ref sink, items);
        sink.Write(end);
        run.Items.CutTo(items.Mark);
    }
}

/// <summary>A list worked out: positions in the space of items.</summary>
/// <param name="Mark">Where its space begins.</param>
/// <param name="First">Where the items of the page are.</param>
/// <param name="Page">The positions in the list that the page covers.</param>
/// <param name="Total">How many items there are in all, as far as that was wanted.</param>
/// <param name="All">Where all items are, where they were wanted.</param>
/// <param name="Traversal">Where the items of the page are still in their places along a way, that way.</param>
readonly record struct CollectedItems(int Mark, int First, IndexRange Page, int Total, IndexRange All, Traversal? Traversal = null)
{
    /// <summary>An item of the page.</summary>
    public Item At(QueryRunner run, int index) => Traversal is null
        ? run.Items[First + index]
        : new Item(Traversal.Targets[First + index], Traversal.Links[First + index]);
}
