using IpGraph.Explorer.Asking;

namespace IpGraph.Explorer.Compare;

/// <summary>Which editions are compared, and which continuations are listed. All of it is in the address.</summary>
/// <param name="Change">A value of <c>ComparedChange</c>; null for all.</param>
/// <param name="Move">A value of <c>ComparedMove</c>; null for all.</param>
/// <param name="Skip">How many continuations stand on pages before.</param>
public sealed record CompareView(int From, int To, string? Change, string? Move, int Skip)
{
    public static CompareView Of(PageRequest request) => new(
        Number(request, "from", 2023),
        Number(request, "to", 2025),
        request.Parameter("change"),
        request.Parameter("move"),
        Math.Max(0, Number(request, "skip", 0)));

    public string Address(PageRequest request) => request.To(
        "/compare", ("from", $"{From}"), ("to", $"{To}"), ("change", Change), ("move", Move), ("skip", Skip == 0 ? null : $"{Skip}"));

    static int Number(PageRequest request, string name, int usual) =>
        int.TryParse(request.Parameter(name), out var given) ? given : usual;
}
