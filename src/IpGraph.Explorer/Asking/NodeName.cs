using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Asking;

/// <summary>A node as far as it is needed to name it.</summary>
/// <param name="Kind">What readers call a node of its type.</param>
public sealed record NodeName(string Id, string Label, string Kind)
{
    /// <param name="node">With <c>id</c>, <c>label</c> and <c>kindLabel</c>.</param>
    public static NodeName Of(JsonElement node) => new(
        node.GetProperty("id").GetString()!, node.GetProperty("label").GetString()!, node.GetProperty("kindLabel").GetString()!);

    /// <summary>What a reader typed: an id, or the beginning of a name.</summary>
    /// <returns>The best first; empty where nothing has such a name.</returns>
    public static async ValueTask<IReadOnlyList<NodeName>> FindAsync(PageRequest request, string typed)
    {
        var isId = typed.IndexOf(':') > 0 && typed.All(character => character is > ' ' and < '\u007F');
        if (isId)
            return [new NodeName(typed, typed, "")];
        var found = (await request.AskAsync("suggest", new { prefix = typed, first = 12 })).Data.GetProperty("suggest");
        return
        [
            .. found.EnumerateArray()
                .OrderBy(each => each.GetProperty("text").GetString() == typed ? 0 : 1)
                .Select(each => each.GetProperty("node"))
                .Select(node => new NodeName(
                    node.GetProperty("id").GetString()!,
                    node.GetProperty(request.Language.Say("label", "labelEn")).GetString()!,
                    node.GetProperty(request.Language.Say("kind", "kindEn")).GetString()!))
                .DistinctBy(node => node.Id),
        ];
    }
}
