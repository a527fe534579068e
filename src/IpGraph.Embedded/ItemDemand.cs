using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Which of the items that are met a list keeps, and when it has met enough.</summary>
/// <param name="Kept">The positions whose items are kept.</param>
/// <param name="Enough">The number of items that belong to the list after which no more are wanted; of a list with filters.</param>
/// <param name="Sorts">Whether the items are put in order once all are kept.</param>
readonly record struct ItemDemand(IndexRange Kept, int Enough, bool Sorts)
{
    /// <param name="offered">How many items will be offered in all; only of a list without filters.</param>
    /// <param name="passing">How many of them pass the filters, where that is known.</param>
    public static ItemDemand Of(CompiledList list, int offered, int? passing)
    {
        var wanted = list.IsFiltered ? Reach(list.Page) : Positions(list.Page.Range(offered));
        var kept = (list.Needs(ListNeeds.All) || list.Sorts, list.Needs(ListNeeds.Page)) switch
        {
            (true, _) => new(0, int.MaxValue),
            (false, true) => wanted,
            (false, false) => default,
        };
        return new(kept, EnoughOf(list, wanted, kept, passing), list.Sorts);
    }

    /// <summary>What it says to people: how many of the items are looked at.</summary>
    public string Told(CompiledList list)
    {
        if (list.IsFiltered)
            return Enough == int.MaxValue ? "all of them are asked" : $"asked until {Math.Max(1, Enough)} passed";
        if (Kept.Stop == int.MaxValue)
            return "all of them are kept";
        return list.Needs(ListNeeds.Page) ? "those of the page are met, by position" : "none is met, lengths are counted";
    }

    static int EnoughOf(CompiledList list, IndexRange wanted, IndexRange kept, int? passing)
    {
        var mustCount = list.Needs(ListNeeds.Total) && passing is null;
        if (list.Sorts || mustCount || list.Needs(ListNeeds.All) || wanted.Stop == int.MaxValue)
            return int.MaxValue;
        return list.Needs(ListNeeds.Bounds) && passing is null ? wanted.Stop + 1 : kept.Stop;
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
}
