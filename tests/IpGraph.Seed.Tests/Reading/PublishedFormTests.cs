using System.Globalization;
using System.Text.Json.Nodes;
using IpGraph.Seed.Reading;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IpGraph.Seed.Tests.Reading;

/// <summary>The seed held to its JSON Schema by a library that knows neither the model nor our reader.</summary>
public class PublishedFormTests
{
    static readonly string Root = FindRoot();
    static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(Root, "schema", "seed.schema.json"));

    public static TheoryData<string> Files =>
        [.. SeedFolder.FilesOf(Path.Combine(Root, "seed")).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_of_the_seed_is_of_the_published_form(string name) =>
        Assert.True(Fits(File.ReadAllText(Path.Combine(Root, "seed", name))));

    [Theory]
    [InlineData("- id: Topic:a\n  cite: doc:1\n  name: null\n")]
    [InlineData("- id: Topic:a\n  cite: doc:1\n  name: ~\n")]
    [InlineData("- id: Topic:a\n  cite: doc:1\n  name: NULL\n")]
    [InlineData("- id: Topic:a\n  cite: doc:1\n  name:\n")]
    [InlineData("- id: Topic:a\n  cite: doc:1\n  aliases: [x, ~]\n")]
    [InlineData("- id: Topic:a\n  cite: null\n")]
    [InlineData("- id: null\n  cite: doc:1\n")]
    [InlineData("defaults: ~\nnodes:\n  - id: Topic:a\n")]
    [InlineData("null\n")]
    public void What_the_form_refuses_as_no_value_is_refused_where_it_stands(string text)
    {
        Assert.False(Fits(text));
        var problem = Assert.Single(Problems(text));
        Assert.Equal("NothingIsNull", problem.Rule);
    }

    [Fact]
    public void The_line_of_a_missing_value_is_told() =>
        Assert.Equal(3, Assert.Single(Problems("- id: Topic:a\n  cite: doc:1\n  name: ~\n")).Line);

    [Theory]
    [InlineData("'null'")]
    [InlineData("\"~\"")]
    [InlineData("nullable")]
    [InlineData("nUll")]
    public void What_only_looks_like_no_value_is_text(string value)
    {
        var text = $"- id: Topic:a\n  cite: doc:1\n  name: {value}\n";
        Assert.True(Fits(text));
        Assert.Empty(Problems(text));
    }

    static IReadOnlyList<SeedProblem> Problems(string text) =>
        SeedReader.Read([new SeedFile("a.yaml", System.Text.Encoding.UTF8.GetBytes(text))]).Problems;

    static bool Fits(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        using var json = System.Text.Json.JsonDocument.Parse(Json(parser)?.ToJsonString() ?? "null");
        return Schema.Evaluate(json.RootElement).IsValid;
    }

    /// <summary>As the core schema of YAML reads it.</summary>
    static JsonNode? Json(IParser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return scalar.Style == ScalarStyle.Plain ? Plain(scalar.Value) : scalar.Value;
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
                list.Add(Json(parser));
            return list;
        }

        parser.Consume<MappingStart>();
        var mapping = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
            mapping.Add(parser.Consume<Scalar>().Value, Json(parser));
        return mapping;
    }

    static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when char.IsAsciiDigit(text[^1]) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => text,
    };

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IpGraph.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
