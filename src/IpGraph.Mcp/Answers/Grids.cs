using System.Text.Json.Nodes;

namespace IpGraph.Mcp.Answers;

/// <summary>Finds tables in an answer: a list of columns, beside a list of rows of which each has as many cells as there are
/// columns. Cells without their columns tell nothing, and a part of the columns looks like a whole table.</summary>
static class Grids
{
    /// <returns>The lists of columns and of cells, by the keys that lead to them.</returns>
    public static IReadOnlySet<string> In(JsonNode data)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(data, "", found);
        return found;
    }

    static void Collect(JsonNode? node, string path, HashSet<string> found)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Collect(item, path, found);
        }
        else if (node is JsonObject fields)
        {
            var lists = fields.Where(field => field.Value is JsonArray { Count: > 1 })
                .Select(field => (field.Key, Items: field.Value!.AsArray())).ToList();
            foreach (var columns in lists)
            {
                foreach (var rows in lists.Where(list => list.Key != columns.Key))
                {
                    foreach (var cells in CellsOf(rows.Items, columns.Items.Count))
                        found.UnionWith([Join(path, columns.Key), $"{Join(path, rows.Key)}.{cells}"]);
                }
            }

            foreach (var (key, value) in fields)
                Collect(value, Join(path, key), found);
        }
    }

    /// <summary>The keys under which every row has as many items as there are columns.</summary>
    static IEnumerable<string> CellsOf(JsonArray rows, int columns) => rows[0] is JsonObject first
        ? first.Select(field => field.Key).Where(key => rows.All(row => row is JsonObject fields && fields[key] is JsonArray cells && cells.Count == columns))
        : [];

    static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
