using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>The address of a node's page.</summary>
/// <param name="BaseAddress">What stands before the path, without a slash at its end; empty for none.</param>
sealed record NodeAddress(string BaseAddress) : Computation
{
    public const string Folder = "/nodes/";

    public override string Name => "url";

    public override string Apply(NodeType type, IReadOnlyList<JsonElement> inputs) => Of(inputs[0].GetString()!);

    /// <summary>A colon may stand in a path as it is.</summary>
    public string Of(string id) => BaseAddress + Folder + Uri.EscapeDataString(id).Replace("%3A", ":");
}
