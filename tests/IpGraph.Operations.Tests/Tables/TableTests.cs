using System.Text;
using System.Text.Json;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Tables;

namespace IpGraph.Operations.Tests.Tables;

public sealed class TableTests : IDisposable
{
    static readonly JsonElement Data = CatalogueFolder.Json(
        """
        {"things": {"totalCount": 3, "pageInfo": {"hasNextPage": false, "endCursor": null}, "nodes": [
          {"id": "Box:1", "name": "say \"hi\", 量子\nnext", "size": 1.50, "aliases": ["a,b", "|"],
           "parts": [{"label": "x", "weight": 1}, {"label": "y", "weight": null}], "owner": {"name": ""}},
          {"id": "Book:2", "name": null, "size": null, "aliases": [], "parts": [], "owner": null, "pages": 9007199254740993}
        ]}}
        """);

    readonly CatalogueFolder folder = new();

    [Fact]
    public void A_table_has_one_row_for_each_item_and_a_column_for_each_value()
    {
        var table = Assert.Single(TableShape.Of(folder.ReadThings()));
        Assert.Equal("things", table.Name);
        Assert.Equal(
            ["id", "name", "size", "aliases", "parts.label", "parts.weight", "owner.name", "pages"],
            table.Columns.Select(column => column.Name));
        Assert.Equal(
            """"
            id,name,size,aliases,parts.label,parts.weight,owner.name,pages
            Box:1,"say ""hi"", 量子
            next",1.50,"[""a,b"",""|""]","[""x"",""y""]","[1,null]","",
            Book:2,,,[],[],[],,9007199254740993

            """".ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(CsvTable.Write(Data, table)));
    }

    [Fact]
    public void An_item_that_is_null_is_a_row_without_a_value()
    {
        var table = TableShape.Of(folder.With("any.graphql",
            """"
            """
            Any things

            もの
            """
            query Any("Ids.\n\nID。" $ids: [ID!]!) { any(ids: $ids) { id name } }
            """").With("any.example.json", """{"ids": ["Box:1"]}""").Read().Operations.Single(one => one.Name == "any"))[0];
        var data = CatalogueFolder.Json("""{"any": [null, {"id": "Box:1", "name": "x"}]}""");
        Assert.Equal("id,name\n,\nBox:1,x\n", Encoding.UTF8.GetString(CsvTable.Write(data, table)));
        Assert.StartsWith("""{"id":null,"name":null}""", Encoding.UTF8.GetString(JsonLinesTable.Write(data, table)));
    }

    [Fact]
    public void A_list_of_which_a_part_is_answered_says_of_how_many()
    {
        var tables = TableShape.Of(folder.ReadThings());
        Assert.Equal("\"things\";shown=2;total=3", Assert.Single(PartialList.In(tables, Data)).ToString());
        Assert.Empty(PartialList.In(tables, CatalogueFolder.Json("""{"things": {"totalCount": 0, "nodes": []}}""")));
        Assert.Empty(PartialList.In(tables, CatalogueFolder.Json("""{"things": null}""")));
    }

    [Fact]
    public void The_codebook_says_where_a_table_has_the_first_items_alone()
    {
        var first = folder.With("first.graphql",
            """"
            """
            First things

            最初のもの
            """
            query First { things(first: 2) { totalCount nodes { id } } }
            """").Read().Operations.Single(one => one.Name == "first");
        Assert.StartsWith("One of the first items of things;", RowOf(first));
        Assert.StartsWith("One item of things;", RowOf(folder.ReadThings()));

        static string RowOf(CatalogueOperation operation) => Codebook.Of(operation)["tables"]![0]!["row"]!.GetValue<string>();
    }

    [Fact]
    public void Every_line_of_JSON_has_every_key()
    {
        var table = TableShape.Of(folder.ReadThings())[0];
        var lines = Encoding.UTF8.GetString(JsonLinesTable.Write(Data, table)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        var keys = lines.Select(line => CatalogueFolder.Json(line).EnumerateObject().Select(property => property.Name)).ToList();
        Assert.Equal(["id", "name", "size", "aliases", "parts", "owner", "pages"], keys[0]);
        Assert.Equal(keys[0], keys[1]);
        Assert.EndsWith("""
            "owner":{"name":""},"pages":null}
            """, lines[0]);
    }

    [Fact]
    public void An_operation_of_one_object_has_one_row_and_a_table_for_each_of_its_lists()
    {
        var operation = folder.With("thing.graphql",
            """"
            """
            Thing

            もの
            """
            query Thing("Id.\n\nID。" $id: ID!) { thing(id: $id) { id parts { label } owner { name } } }
            """").With("thing.example.json", """{"id": "Box:1"}""").Read().Operations[0];
        var tables = TableShape.Of(operation);
        Assert.Equal(["thing", "thing.parts"], tables.Select(table => table.Name));
        Assert.Equal(["id", "parts.label", "owner.name"], tables[0].Columns.Select(column => column.Name));
        var absent = CatalogueFolder.Json("""{"thing": null}""");
        Assert.Equal("id,parts.label,owner.name\n", Encoding.UTF8.GetString(CsvTable.Write(absent, tables[0])));
        Assert.Equal("label\n", Encoding.UTF8.GetString(CsvTable.Write(absent, tables[1])));
    }

    [Fact]
    public void The_codebook_says_what_each_column_is()
    {
        var book = CatalogueFolder.Json(Codebook.Of(folder.ReadThings()).ToJsonString());
        var columns = book.GetProperty("tables")[0].GetProperty("columns").EnumerateArray()
            .ToDictionary(column => column.GetProperty("name").GetString()!);
        Assert.Equal("What it is called.", columns["name"].GetProperty("description").GetString());
        Assert.True(columns["parts.weight"].GetProperty("list").GetBoolean());
        Assert.Equal("Float", columns["size"].GetProperty("type").GetString());
        Assert.False(columns["id"].GetProperty("mayBeEmpty").GetBoolean());
        Assert.True(columns["pages"].GetProperty("mayBeEmpty").GetBoolean());
    }

    public void Dispose() => folder.Dispose();
}
