using IpGraph.Explorer.Asking;
using Microsoft.AspNetCore.Http;

namespace IpGraph.Explorer.Connections;

/// <summary>What of the surroundings of a node is drawn. All of it is in the address.</summary>
/// <param name="Of">The id of the node in the middle.</param>
/// <param name="Depth">How many steps away nodes lie at most.</param>
/// <param name="First">How many nodes are drawn before any is expanded.</param>
/// <param name="Expanded">The ids of the nodes that were expanded, in this order.</param>
public sealed record SurroundingView(string Of, int Depth, int First, IReadOnlyList<string> Expanded)
{
    /// <summary>How many nodes a picture has at most: more cannot be read.</summary>
    public const int Most = 100;

    /// <summary>How many nodes can be expanded one after the other.</summary>
    const int ExpandedMax = 20;

    public static readonly int[] Depths = [1, 2, 3];
    public static readonly int[] Sizes = [10, 20, 40, 100];

    /// <returns>Null where no node is named.</returns>
    public static SurroundingView? Read(PageRequest request) =>
        request.Parameter("of") is not { } middle ? null : new SurroundingView(
            middle,
            request.Number("depth", Depths, 1),
            request.Number("first", Sizes, 20),
            request.Several("expand", ExpandedMax));

    public bool CanExpand => Expanded.Count < ExpandedMax;

    public SurroundingView Expanding(string id) => this with { Expanded = [.. Expanded, id] };

    public string Address(PageRequest request) => request.To("/around") + QueryString.Create(
        new[]
        {
            KeyValuePair.Create<string, string?>("of", Of),
            KeyValuePair.Create<string, string?>("depth", $"{Depth}"),
            KeyValuePair.Create<string, string?>("first", $"{First}"),
        }.Concat(Expanded.Select(id => KeyValuePair.Create<string, string?>("expand", id))));
}
