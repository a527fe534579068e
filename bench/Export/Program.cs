using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Binding;
using IpGraph.Seed.Building;

// Writes the graph of the seed as JSON, for servers in other languages: Export ROOT FILE.
var (root, file) = (args[0], args[1]);
var modelText = File.ReadAllText(Path.Combine(root, "schema", "model.graphql"));
var result = SeedGraphs.Build(ModelReader.Read(modelText), Path.Combine(root, "seed"), null);
var graph = result.Graph ?? throw new InvalidOperationException($"The seed has {result.Problems.Count} problems.");
var nodes = graph.Nodes.Select(node =>
{
    var json = JsonSerializer.SerializeToNode(new Dictionary<string, object>(node.Properties))!.AsObject();
    json["id"] = node.Id;
    json["type"] = node.Type.Name;
    return (JsonNode)json;
});
var relationships = graph.Relationships.Select(relationship =>
    (JsonNode)new JsonArray(relationship.Type.Name, relationship.From, relationship.To));
var document = new JsonObject
{
    ["version"] = graph.VersionId,
    ["nodes"] = new JsonArray([.. nodes]),
    ["relationships"] = new JsonArray([.. relationships]),
};
File.WriteAllText(file, document.ToJsonString());
Console.WriteLine($"{graph.Nodes.Count} nodes and {graph.Relationships.Count} relationships in {file}");
