using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.SystemTextJson;
using IpGraph.Binding;
using IpGraph.Embedded;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQLNet;
using IpGraph.Seed.Building;

// The hundred measures of bench/queries/list-100.graphql, by this engine over the embedded store and by GraphQL.NET over
// objects that hold them, with parsing and validation left out on its side; round after round in turn. GraphQLNet ROOT.
const int Rounds = 15, Requests = 200;
var modelText = File.ReadAllText(Path.Combine(args[0], "schema", "model.graphql"));
var model = ModelReader.Read(modelText);
var store = new EmbeddedStore(EmbeddedGraph.Build(SeedGraphs.Build(model, Path.Combine(args[0], "seed"), null).Graph!));
var own = PublicGraphQLSchema.Create(model, () => store);
var engine = new GraphQLEngine(own.Schema, own.RootSource(store));
var text = File.ReadAllText(Path.Combine(args[0], "bench", "queries", "list-100.graphql"));
var request = GraphQLRequest.Of(text);

var answer = JsonNode.Parse(await AskOwnAsync())!;
var query = answer["data"].Deserialize<Query>(JsonSerializerOptions.Web)!;
var schema = GraphQL.Types.Schema.For(Query.Sdl, builder => builder.Types.Include<Query>());
schema.Initialize();
var (executer, serializer, document) = (new DocumentExecuter(), new GraphQLSerializer(), GraphQLParser.Parser.Parse(text));
if (!JsonNode.DeepEquals(answer, JsonNode.Parse(await AskOtherAsync())))
    throw new InvalidOperationException("The two answers differ.");

var (ownTimes, otherTimes) = (new List<double>(), new List<double>());
for (var round = 0; round < Rounds; round++)
{
    ownTimes.Add(await MeasureAsync(AskOwnAsync));
    otherTimes.Add(await MeasureAsync(AskOtherAsync));
}

var (left, right) = (Median(ownTimes), Median(otherTimes));
Console.WriteLine($"list-100: {left:0.0} µs here, {right:0.0} µs with GraphQL.NET, {right / left:0.0} times as long");

async Task<byte[]> AskOwnAsync()
{
    using var result = await engine.ExecuteAsync(request);
    return ((SingleResult)result).Body.ToArray();
}

async Task<byte[]> AskOtherAsync()
{
    var result = await executer.ExecuteAsync(options =>
        (options.Schema, options.Query, options.Document, options.Root, options.ValidationRules) = (schema, text, document, query, []));
    using var output = new MemoryStream();
    await serializer.WriteAsync(output, result);
    return output.ToArray();
}

static async Task<double> MeasureAsync(Func<Task<byte[]>> ask)
{
    var clock = Stopwatch.StartNew();
    for (var count = 0; count < Requests; count++)
        await ask();
    return clock.Elapsed.TotalMicroseconds / Requests;
}

static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
