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

    /// <exception cref="PageFailure">There is no node with one of the ids.</exception>
    public static async ValueTask RequireAsync(PageRequest request, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return;
        foreach (var (id, node) in ids.Zip(await FindAsync(request, ids)))
        {
            if (node.ValueKind == JsonValueKind.Null)
                throw PageFailure.NoItem(id);
        }
    }

    /// <summary>What a concept is called.</summary>
    /// <exception cref="PageFailure">There is no node with the id.</exception>
    public static async ValueTask<string> LabelAsync(PageRequest request, string concept) =>
        (await FindAsync(request, [concept])).Single() is { ValueKind: JsonValueKind.Object } node
            ? node.GetProperty(request.Language.Say("name", "nameEn")).GetString()!
            : throw PageFailure.NoItem(concept);

    static async ValueTask<IEnumerable<JsonElement>> FindAsync(PageRequest request, IReadOnlyList<string> ids)
    {
        try
        {
            return (await request.AskAsync("nodes", new { ids })).Data.GetProperty("nodes").EnumerateArray();
        }
        catch (PageFailure failure) when (failure.Status == 400)
        {
            // What is not even written like an id is the id of no node; which of them it is shows when each is asked for.
            if (ids.Count == 1)
                throw PageFailure.NoItem(ids[0]);
            var found = new List<JsonElement>();
            foreach (var id in ids)
                found.AddRange(await FindAsync(request, [id]));
            return found;
        }
    }

    /// <summary>Asks an operation that refuses ids of no node. Such a page is not there, rather than asked for wrongly.</summary>
    /// <exception cref="PageFailure">There is no whole answer.</exception>
    public static async ValueTask<Answer> AskAboutAsync(PageRequest request, IReadOnlyList<string> ids, string operation, object variables)
    {
        try
        {
            return await request.AskAsync(operation, variables);
        }
        catch (PageFailure failure) when (failure.Status is 400 or 404)
        {
            await RequireAsync(request, ids);
            throw;
        }
    }

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
