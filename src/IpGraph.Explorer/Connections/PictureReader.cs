using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Neighborhoods;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Connections;

/// <summary>Makes nodes and lines of a picture from what the graph answered.</summary>
static class PictureReader
{
    static readonly string[] Groups = ["content", "concept", "entity"];

    /// <param name="node">With <c>id</c>, <c>label</c>, <c>kindLabel</c>, and a field named after the group that it belongs to.</param>
    public static PictureNode Node(JsonElement node, PageRequest request)
    {
        var name = NodeName.Of(node);
        var year = node.TryGetProperty("year", out var edition) && edition.ValueKind == JsonValueKind.Number ? $" {edition}" : "";
        var mark = TextWords.IsSummary(node) ? request.Language.Say("・要約", " · summary") : "";
        var group = Groups.FirstOrDefault(each => node.TryGetProperty(each, out var there) && there.ValueKind == JsonValueKind.String);
        return new PictureNode(name.Id, name.Label, name.Kind + year + mark, group ?? "other", request.ToNode(name.Id));
    }

    /// <param name="relationship">With <c>type</c>, <c>method</c>, <c>via</c> and the ids of its ends.</param>
    public static PictureEdge Edge(JsonElement relationship, Language language)
    {
        var type = relationship.GetProperty("type").GetString()!;
        return new PictureEdge(
            relationship.GetProperty("from").GetProperty("id").GetString()!,
            relationship.GetProperty("to").GetProperty("id").GetString()!,
            type,
            RelationshipWords.Of(type, language),
            relationship.GetProperty("via").ValueKind == JsonValueKind.Array || relationship.GetProperty("method").GetString() == "LEXICAL");
    }
}
