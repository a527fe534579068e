using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Paging;

/// <summary>How an operation is asked for another page: where its answer says whether there is one, and which variable
/// takes the cursor.</summary>
/// <param name="Relation">What the other page is to this one: <c>next</c> or <c>prev</c>.</param>
/// <param name="Variable">The variable to set.</param>
/// <param name="Path">The keys that lead from <c>data</c> to the page's facts.</param>
/// <param name="Flag">The key that tells whether there is another page.</param>
/// <param name="Cursor">The key of the cursor, or of how many to pass over.</param>
public sealed record PageLink(string Relation, string Variable, IReadOnlyList<string> Path, string Flag, string Cursor)
{
    /// <summary>The links that an operation has because its list, or what tells the pages of
    /// several, takes a cursor from a variable.</summary>
    public static IReadOnlyList<PageLink> Of(CatalogueOperation operation) => [.. Find(operation.Fields, [])];

    /// <summary>The cursor of the other page, or how many to pass over for it; null if there is none.</summary>
    /// <param name="data">The object <c>data</c> of an answer.</param>
    public string? CursorIn(JsonElement data)
    {
        foreach (var key in Path)
        {
            if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(key, out data))
                return null;
        }

        return data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty(Flag, out var flag) && flag.ValueKind == JsonValueKind.True
            && data.TryGetProperty(Cursor, out var cursor)
            ? cursor.ValueKind == JsonValueKind.Number ? cursor.GetRawText() : cursor.GetString()
            : null;
    }

    static IEnumerable<PageLink> Find(IReadOnlyList<OutputField> fields, IReadOnlyList<string> path)
    {
        foreach (var field in fields.Where(field => !field.IsList))
        {
            IReadOnlyList<string> own = [.. path, field.Name];
            if (LinkOf(field, own, "next", "after", "hasNextPage", "endCursor") is { } next)
                yield return next;
            if (LinkOf(field, own, "next", "skip", "hasNextPage", "nextSkip") is { } further)
                yield return further;
            if (LinkOf(field, own, "prev", "before", "hasPreviousPage", "startCursor") is { } previous)
                yield return previous;
            foreach (var inner in Find(field.Fields, own))
                yield return inner;
        }
    }

    static PageLink? LinkOf(
        OutputField list,
        IReadOnlyList<string> path,
        string relation,
        string argument,
        string flag,
        string cursor)
    {
        var given = list.Syntax.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument)?.Value;
        // Facts of several lists that page together stand by themselves and take the cursor themselves.
        var page = Named(list.Fields, "pageInfo");
        var facts = page ?? list;
        return given is VariableSyntax variable
            && Named(facts.Fields, flag) is { } isThere
            && Named(facts.Fields, cursor) is { } at
            ? new PageLink(relation, variable.Name.Value, page is null ? path : [.. path, page.Name], isThere.Name, at.Name)
            : null;
    }

    static OutputField? Named(IReadOnlyList<OutputField> fields, string name) =>
        fields.FirstOrDefault(field => field.Definition.Name == name);
}
