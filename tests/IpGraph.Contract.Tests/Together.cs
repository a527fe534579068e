using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Contract.Tests;

/// <summary>All inputs as one text, so that any difference between two stores shows.</summary>
sealed record Together(int Kind) : Computation
{
    public override string Name => $"together {Kind}";

    public override string? Apply(NodeType type, IReadOnlyList<JsonElement> inputs) => Kind == 0 && inputs.Count == 1
        ? null
        : $"{type.Name} {Kind} {string.Join(' ', inputs.Select(input => input.GetRawText()))}";
}
