using System.Text.Json.Nodes;

namespace IpGraph.Mcp.Answers;

/// <summary>Finds graphs in an answer: a list of nodes, beside a list of relationships of which each has the ids of two of them.
/// A relationship whose ends are not shown tells nothing, and nodes without theirs look unrelated.</summary>
static class Networks
{
    const string Id = "id";

    /// <returns>By the lists of nodes, their relationships.</returns>
    public static IReadOnlyDictionary<JsonArray, JsonArray> In(JsonNode data)
    {
        var found = new Dictionary<JsonArray, JsonArray>();
        Collect(data, found);
        return found;
    }

    /// <summary>Leaves so many nodes, those that come first of what hangs together with the first of all, and what relates them.</summary>
    public static void Shrink(JsonArray nodes, JsonArray relationships, int countMax)
    {
        var kept = Together([.. nodes.Select(node => IdsIn(node).Single())], [.. relationships.Select(EndsOf)], countMax);
        nodes.RemoveAll(node => !kept.Contains(IdsIn(node).Single()));
        relationships.RemoveAll(relationship => !EndsOf(relationship).All(kept.Contains));
    }

    static HashSet<string> Together(IReadOnlyList<string> ids, IReadOnlyList<IReadOnlyList<string>> ends, int countMax)
    {
        var neighbours = ends.SelectMany(pair => new[] { (From: pair[0], To: pair[1]), (From: pair[1], To: pair[0]) })
            .ToLookup(pair => pair.From, pair => pair.To);
        var (kept, reached) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (kept.Count < countMax)
        {
            var left = ids.Where(id => !kept.Contains(id));
            var next = left.FirstOrDefault(reached.Contains) ?? left.First();
            kept.Add(next);
            reached.UnionWith(neighbours[next]);
        }

        return kept;
    }

    static void Collect(JsonNode? node, Dictionary<JsonArray, JsonArray> found)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Collect(item, found);
        }
        else if (node is JsonObject fields)
        {
            var lists = fields.Select(field => field.Value).OfType<JsonArray>().Where(list => list.Count > 0).ToList();
            foreach (var nodes in lists.Where(AreNodes))
            {
                if (lists.FirstOrDefault(list => Relate(list, nodes)) is { } relationships)
                    found.Add(nodes, relationships);
            }

            foreach (var (_, value) in fields)
                Collect(value, found);
        }
    }

    static bool AreNodes(JsonArray list)
    {
        var ids = list.Select(item => IdsIn(item).ToList()).ToList();
        return ids.All(each => each.Count == 1) && ids.DistinctBy(each => each[0]).Count() == ids.Count;
    }

    static bool Relate(JsonArray list, JsonArray nodes)
    {
        var ids = nodes.SelectMany(IdsIn).ToHashSet(StringComparer.Ordinal);
        return list != nodes && list.Select(EndsOf).All(ends => ends.Count == 2 && ends.All(ids.Contains));
    }

    static List<string> EndsOf(JsonNode? relationship) => [.. IdsIn(relationship)];

    /// <summary>The ids in an object: its own, or else those in the objects that lie in it.</summary>
    static IEnumerable<string> IdsIn(JsonNode? item) => item is not JsonObject fields ? []
        : fields[Id] is JsonValue own && own.TryGetValue<string>(out var id) ? [id]
        : fields.SelectMany(field => IdsIn(field.Value));
}
