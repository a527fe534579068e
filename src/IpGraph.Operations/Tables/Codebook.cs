using System.Text.Json.Nodes;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations.Tables;

/// <summary>What the tables of an operation hold: what a row is, and of each column the type, the meaning and what an
/// empty cell says.</summary>
public static class Codebook
{
    public static JsonObject Of(CatalogueOperation operation) => new()
    {
        ["operation"] = operation.Name,
        ["title"] = TextOf(operation.Title),
        ["description"] = TextOf(operation.Description),
        ["format"] = new JsonObject
        {
            ["csv"] = "UTF-8, RFC 4180, lines end in LF, names in the first line. An empty cell is null, \"\" an empty text. "
                + "A column marked as a list holds a JSON list in each cell; columns of one list have as many items.",
            ["jsonl"] = "One object a line, as in the JSON answer; every line has every key.",
        },
        ["tables"] = new JsonArray([.. TableShape.Of(operation).Select(OfTable)]),
    };

    static JsonObject TextOf(BilingualText text) => new() { ["en"] = text.English, ["ja"] = text.Japanese };

    static JsonNode OfTable(TableShape table, int index) => new JsonObject
    {
        ["name"] = table.Name,
        ["unasked"] = index == 0,
        ["row"] = RowOf(table),
        ["columns"] = new JsonArray([.. table.Columns.Select(OfColumn)]),
    };

    static string RowOf(TableShape table) => table switch
    {
        { HasFirstItemsOnly: true } => $"One of the first items of {table.Name}; no item is repeated. Where there are more, the header "
            + $"{PartialList.Header} says how many, and so does totalCount beside the list.",
        { IsList: true } => $"One item of {table.Name}; no item is repeated.",
        _ => $"The one {table.Name}; no row where it is null.",
    };

    static JsonNode OfColumn(TableColumn column) => new JsonObject
    {
        ["name"] = column.Name,
        ["type"] = column.TypeName,
        ["list"] = column.IsList,
        ["mayBeEmpty"] = column.Path.Any(field => !field.Type.IsNonNull || !field.IsAlways),
        ["description"] = column.Value.Definition.Description,
        ["values"] = ValuesOf(column),
    };

    static JsonArray? ValuesOf(TableColumn column) => column.Value.Type.Definition is EnumTypeDefinition choices
        ? new JsonArray([.. choices.Values.Select(value => (JsonNode)new JsonObject
        {
            ["value"] = value.Name,
            ["description"] = value.Description,
        })])
        : null;
}
