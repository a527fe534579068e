using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Exports.Tables;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Packaging;

/// <summary>What stands in a package of tables: the codebook, the licence and a checksum of each file.</summary>
/// <remarks>https://specs.frictionlessdata.io/data-package</remarks>
static class DataPackage
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Describe(GraphData graph, string extension, IReadOnlyList<TableResource> resources) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["profile"] = "data-package",
                ["name"] = "ipgraph",
                ["title"] = "IpGraph: Japan's Intellectual Property Strategic Programs as a knowledge graph",
                ["version"] = graph.VersionId,
                ["licenses"] = Licences.AsJson(),
                ["resources"] = new JsonArray([.. resources.Select(resource => Resource(resource, extension))]),
            },
            Readable);

    static JsonObject Resource(TableResource resource, string extension) => new JsonObject
    {
        ["name"] = resource.Table.Path.Replace('/', '-').ToLowerInvariant(),
        ["path"] = resource.Path,
        ["format"] = extension,
        ["encoding"] = "utf-8",
        ["description"] = resource.Table.Description,
        ["bytes"] = resource.Length,
        ["hash"] = $"sha256:{resource.Sha256}",
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. resource.Table.Columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
        },
    };

    static JsonNode Field(ExportColumn column)
    {
        var constraints = new JsonObject { ["required"] = column.IsRequired };
        if (column is { IsList: false, Type: PropertyType.Enum choices })
            constraints["enum"] = new JsonArray([.. choices.Type.Values.Select(value => JsonValue.Create(value.Name))]);
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = TypeOf(column),
            ["description"] = column.Description,
            ["constraints"] = constraints,
        };
        if (column.Type is PropertyType.Enum { Type: var type })
        {
            field["values"] = new JsonObject(type.Values.Select(value =>
                KeyValuePair.Create(value.Name, (JsonNode?)JsonValue.Create(value.Description))));
        }

        return field;
    }

    static string TypeOf(ExportColumn column) => column switch
    {
        { IsList: true } => "array",
        { Type: PropertyType.Int } => "integer",
        { Type: PropertyType.Float } => "number",
        { Type: PropertyType.Boolean } => "boolean",
        { Type: PropertyType.Date } => "date",
        { Type: PropertyType.Composite } => "object",
        _ => "string",
    };
}
