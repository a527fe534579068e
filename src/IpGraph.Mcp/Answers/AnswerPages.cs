using System.Text.Json.Nodes;
using IpGraph.Operations.Output;

namespace IpGraph.Mcp.Answers;

/// <summary>The facts of pages in an answer, such as the cursor of the last item. A page that lost items ends with the last that
/// is shown: a cursor behind it would lead past those that were taken.</summary>
/// <param name="fields">Those of the data.</param>
sealed class AnswerPages(IReadOnlyList<OutputField> fields)
{
    readonly HashSet<string> paged = [.. PathsOfPages(fields, "", false)];

    /// <summary>Whether lists can be asked for in pieces: they, or what they alone lie in, take a number.</summary>
    /// <param name="path">The keys that lead to them.</param>
    public bool HavePages(string path) => paged.Contains(path);

    static IEnumerable<string> PathsOfPages(IReadOnlyList<OutputField> fields, string path, bool isCounted) => fields.SelectMany(field =>
    {
        var own = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
        var counted = isCounted || field.Definition.Arguments.Any(argument => argument.Name == "first");
        return PathsOfPages(field.Fields, own, counted && !field.IsList).Concat(field.IsList && counted ? [own] : []);
    });

    /// <summary>Puts the cursors where pages end now; one that is not told in the answer becomes null.</summary>
    /// <param name="lost">The places of lists that lost items.</param>
    /// <returns>By the place of a list that has pages, how the rest of it is asked for.</returns>
    public Dictionary<string, string> Mend(JsonNode data, IReadOnlyCollection<string> lost)
    {
        var rests = new Dictionary<string, string>(StringComparer.Ordinal);
        Visit(data, AnswerList.Root, fields, lost, rests);
        return rests;
    }

    static void Visit(
        JsonNode? node,
        string place,
        IReadOnlyList<OutputField> fields,
        IReadOnlyCollection<string> lost,
        Dictionary<string, string> rests)
    {
        if (node is JsonArray items)
        {
            for (var position = 0; position < items.Count; position++)
                Visit(items[position], $"{place}[{position}]", fields, lost, rests);
        }
        else if (node is JsonObject values)
        {
            foreach (var field in fields)
            {
                if (field.Definition.Name == "pageInfo" && values[field.Name] is JsonObject facts)
                    Mend(values, facts, place, fields, field, lost, rests);
                Visit(values[field.Name], $"{place}.{field.Name}", field.Fields, lost, rests);
            }
        }
    }

    static void Mend(
        JsonObject values,
        JsonObject facts,
        string place,
        IReadOnlyList<OutputField> fields,
        OutputField page,
        IReadOnlyCollection<string> lost,
        Dictionary<string, string> rests)
    {
        // Facts that take a place themselves are of all lists below that take one.
        var isOfSeveral = TakesPlace(page);
        var lists = fields.Where(field => field.IsList && values[field.Name] is JsonArray).ToList();
        var shortened = isOfSeveral
            ? LostOfSeveral(place, fields, lost)
            : lists.Select(list => $"{place}.{list.Name}").Where(lost.Contains).ToList();
        if (shortened.Count == 0)
            return;
        foreach (var field in page.Fields.Where(field => field.Definition.Name == "hasNextPage"))
            facts[field.Name] = true;
        var shown = isOfSeveral ? 0 : lists.Min(list => values[list.Name]!.AsArray().Count);
        var cursor = shown == 0 ? null : CursorOf(values, fields, shown - 1);
        var rest = $"{CutLists.Longer}, or a smaller first, whose page tells how to go on";
        foreach (var field in page.Fields.Where(field => field.Definition.Name is "endCursor" or "nextSkip"))
        {
            facts[field.Name] = cursor?.DeepClone();
            if (cursor is not null)
                rest = $"after = {place}.{page.Name}.{field.Name}";
        }

        foreach (var list in shortened)
            rests[list] = rest;
    }

    static bool TakesPlace(OutputField field) => field.Definition.Arguments.Any(argument => argument.Name is "after" or "skip");

    static List<string> LostOfSeveral(string place, IReadOnlyList<OutputField> fields, IReadOnlyCollection<string> lost)
    {
        var paths = PathsThatTakePlace(fields, "").ToHashSet(StringComparer.Ordinal);
        return [.. lost.Where(list => list.StartsWith($"{place}.", StringComparison.Ordinal)
            && paths.Contains(AnswerList.WithPositions(list[place.Length..], "")))];
    }

    static IEnumerable<string> PathsThatTakePlace(IReadOnlyList<OutputField> fields, string path) => fields.SelectMany(field =>
        PathsThatTakePlace(field.Fields, $"{path}.{field.Name}").Concat(field.IsList && TakesPlace(field) ? [$"{path}.{field.Name}"] : []));

    static JsonNode? CursorOf(JsonObject values, IReadOnlyList<OutputField> fields, int position) =>
        fields.FirstOrDefault(field => field.Definition.Name == "edges") is { } edges
            && edges.Fields.FirstOrDefault(field => field.Definition.Name == "cursor") is { } cursor
            && values[edges.Name] is JsonArray items
            ? items[position]![cursor.Name]
            : null;
}
