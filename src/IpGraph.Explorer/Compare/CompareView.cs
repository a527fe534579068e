using IpGraph.Explorer.Asking;

namespace IpGraph.Explorer.Compare;

/// <summary>Which editions are compared, and which continuations or measures are listed. All of it is in the address.</summary>
/// <param name="Change">A value of <c>ComparedChange</c>; null for all.</param>
/// <param name="Move">A value of <c>ComparedMove</c>; null for all.</param>
/// <param name="Skip">How many of them stand on pages before.</param>
public sealed record CompareView(int From, int To, string? Change, string? Move, int Skip)
{
    /// <summary>The changes of measures that nothing in the other edition belongs to.</summary>
    static readonly string[] Alone = ["NEW", "DROPPED", "CANNOT_BE_TOLD"];

    /// <summary>Whether what is listed are continuations; else the measures of each edition.</summary>
    public bool IsOfPairs => !Alone.Contains(Change);

    /// <summary>The editions that are compared where none are named.</summary>
    public const int FromDefault = 2023;
    public const int ToDefault = 2025;

    public static async ValueTask<CompareView> ReadAsync(PageRequest request)
    {
        var view = new CompareView(
            await request.EditionAsync("from") ?? FromDefault,
            await request.EditionAsync("to") ?? ToDefault,
            request.Parameter("change"),
            null,
            request.Count("skip") ?? 0);
        return view.IsOfPairs ? view with { Move = request.Parameter("move") } : view;
    }

    /// <summary>The first page of a change; of all of them for null. Only continuations move.</summary>
    public CompareView Of(string? change)
    {
        var view = this with { Change = change, Skip = 0 };
        return view.IsOfPairs ? view : view with { Move = null };
    }

    public string Address(PageRequest request) => request.To(
        "/compare", ("from", $"{From}"), ("to", $"{To}"), ("change", Change), ("move", Move), ("skip", Skip == 0 ? null : $"{Skip}"));
}
