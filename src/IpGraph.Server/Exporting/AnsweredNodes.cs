using System.Text.Json;
using IpGraph.Exports.Packaging;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Server.Exporting;

/// <summary>The nodes that an answer tells of, under whatever names it tells them.</summary>
static class AnsweredNodes
{
    /// <summary>Whether an operation tells of nodes at all: of some it says the id.</summary>
    public static bool CanBeIn(CatalogueOperation operation) => operation.Fields.Any(TellsId);

    /// <summary>Why what an operation answers cannot be taken away as a graph.</summary>
    public static BilingualText None(string operation) => new(
        $"\"{operation}\" tells of no nodes, so there is nothing to export; read it at /api/{operation}.",
        $"操作「{operation}」の答えに項目は含まれないため、書き出すものがありません。/api/{operation} で読めます。");

    static bool TellsId(OutputField field) => field.Type.Definition.Name == "ID" || field.Fields.Any(TellsId);

    /// <returns>Every text of the answer that is the id of a node, documents of citations included.</returns>
    public static IReadOnlySet<string> In(JsonElement data, IndexedGraph graph)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(data, graph, found);
        return found;
    }

    static void Collect(JsonElement value, IndexedGraph graph, HashSet<string> found)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Collect(property.Value, graph, found);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Collect(item, graph, found);
                break;
            case JsonValueKind.String when value.GetString() is { } text && graph.Has(text):
                found.Add(text);
                break;
        }
    }
}
