using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>What readers call a node of the type.</summary>
sealed record KindLabel(Language Language) : Computation
{
    public override string Name => $"kindLabel {Language}";

    public override string Apply(NodeType type, IReadOnlyList<JsonElement> inputs) => type.Word(Language);
}
