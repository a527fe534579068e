using System.Text.Json.Nodes;
using IpGraph.Operations.Schemas;

namespace IpGraph.Operations.Tests.Output;

public sealed class JsonSchemasTests : IDisposable
{
    readonly CatalogueFolder folder = new();

    [Fact]
    public void What_may_be_missing_is_not_required_and_what_may_be_null_says_so()
    {
        var node = JsonSchemas.OfFields(folder.ReadThings().Fields)["properties"]!["things"]!["properties"]!["nodes"]!["items"]!;
        Assert.Equal("""["id","name","size","aliases","parts","owner"]""", node["required"]!.ToJsonString());
        Assert.Equal("""{"type":["string","null"],"description":"What it is called."}""", node["properties"]!["name"]!.ToJsonString());
        Assert.Equal("""{"type":"integer"}""", node["properties"]!["pages"]!.ToJsonString());
        Assert.Equal("""["object","null"]""", node["properties"]!["owner"]!["type"]!.ToJsonString());
    }

    [Fact]
    public void In_brief_there_are_keys_and_types_alone()
    {
        var schema = JsonSchemas.BriefOfFields(folder.ReadThings().Fields);
        Assert.Equal("""["type","properties"]""", new JsonArray([.. schema.Select(part => (JsonNode)part.Key)]).ToJsonString());
        var node = schema["properties"]!["things"]!["properties"]!["nodes"]!["items"]!;
        Assert.Equal("""{"type":["string","null"]}""", node["properties"]!["name"]!.ToJsonString());
        Assert.Null(node["required"]);
    }

    [Fact]
    public void Variables_have_their_types_defaults_and_texts()
    {
        var schema = JsonSchemas.BriefOfVariables(folder.ReadThings());
        Assert.Equal(
            """{"type":["integer","null"],"description":"How many.","default":2}""",
            schema["properties"]!["first"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Null(schema["required"]);
    }

    [Fact]
    public void Enumerations_and_keys_are_told_in_full()
    {
        var operation = folder.With("echo.graphql",
            """"
            """
            Echo

            反響
            """
            query Echo("By.\n\nキー。" $by: Key!, "Kind.\n\n種類。" $kinds: [Kind!]) { echo(by: $by, kinds: $kinds) }
            """").With("echo.example.json", """{"by": {"id": "x"}}""").Read().Operations[0];
        var schema = JsonSchemas.BriefOfVariables(operation);
        Assert.Equal("""["by"]""", schema["required"]!.ToJsonString());
        Assert.Equal("1", schema["properties"]!["by"]!["maxProperties"]!.ToJsonString());
        Assert.Equal("\"string\"", schema["properties"]!["by"]!["properties"]!["id"]!["type"]!.ToJsonString());
        Assert.Equal("""["LARGE","SMALL"]""", schema["properties"]!["kinds"]!["items"]!["enum"]!.ToJsonString());
    }

    public void Dispose() => folder.Dispose();
}
