using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes;

/// <summary>The known faults of the documents that concern a node: whoever reads it has to know of them.</summary>
static class NodeFaults
{
    public static async ValueTask<IReadOnlyList<JsonElement>> OfAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("faults-of", new { id = view.Id, language = view.Request.Language.Name() });
        return [.. answer.Data.GetProperty("faults").GetProperty("nodes").EnumerateArray()];
    }
}
