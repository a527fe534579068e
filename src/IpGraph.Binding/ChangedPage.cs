using IpGraph.Graph.Releases;
using IpGraph.Graph.Text;

namespace IpGraph.Binding;

/// <summary>Where a page of the added, changed and removed lies when all three are asked for alike.</summary>
/// <param name="StartCursor">The first id that any of them shows; null where none shows one.</param>
/// <param name="EndCursor">The id up to which none of them leaves one out; null where none shows one.</param>
sealed record ChangedPage(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor)
{
    /// <param name="first">How many ids of each list are shown.</param>
    /// <param name="after">They come after this id; null for those from the start.</param>
    public static ChangedPage Of(ManifestChanges changes, int first, string? after)
    {
        IReadOnlyList<string>[] lists = [changes.Added, changes.Changed, changes.Removed];
        var rests = Array.ConvertAll(lists, list => Rest(list, after));
        var pages = Array.ConvertAll(rests, rest => rest.Take(first).ToArray());
        var cut = pages.Where((page, index) => page.Length < rests[index].Length).ToArray();
        var shown = pages.Where(page => page.Length > 0).ToArray();
        return new ChangedPage(
            cut.Length > 0,
            lists.Where((list, index) => list.Count > rests[index].Length).Any(),
            shown.Select(page => page[0]).Min(NaturalOrder.Instance),
            first == 0 ? null
                : cut.Length > 0 ? cut.Select(page => page[^1]).Min(NaturalOrder.Instance)
                : shown.Select(page => page[^1]).Max(NaturalOrder.Instance));
    }

    /// <returns>The ids after another.</returns>
    public static string[] Rest(IReadOnlyList<string> ids, string? after) => after is null
        ? [.. ids]
        : [.. ids.Where(id => NaturalOrder.Instance.Compare(id, after) > 0)];
}
