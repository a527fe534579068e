using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IpGraph.Bench.Large;
using IpGraph.Binding;
using IpGraph.Embedded;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Seed.Building;

// Asks the graph of the seed, and then a large one that is made up of copies of it, the same questions, and prints how long each takes
// and how many times as long over the large one: Large ROOT [NODES]. Large ROOT NODES write FILE keeps the large graph as an image;
// Large ROOT NODES open FILE says what opening it takes.
const int Times = 1000;
var root = args[0];
var wanted = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
var model = ModelReader.Read(File.ReadAllText(Path.Combine(root, "schema", "model.graphql")));
if (args is [_, _, "open", var image])
{
    Images.Open(image, model);
    return;
}

var real = SeedGraphs.Build(model, Path.Combine(root, "seed"), null).Graph ?? throw new InvalidOperationException("The seed has problems.");
if (args is [_, _, "write", var target])
{
    Images.Write(target, ManyCopies.Of(real, wanted));
    return;
}

var (small, large) = (Open(() => real), Open(() => ManyCopies.Of(real, wanted)));
Console.WriteLine("| question | small, p50 ms | large, p50 ms | ratio | bytes, small | bytes, large |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|");
foreach (var (name, document) in Questions.All(root))
{
    // Once to warm up.
    await Ask(small, document);
    var (one, other) = (await Ask(small, document), await Ask(large, document));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {one.Milliseconds:F4} | {other.Milliseconds:F4} | {other.Milliseconds / one.Milliseconds:F1} | {one.Bytes} | {other.Bytes} |"));
}

GraphQLEngine Open(Func<IpGraph.Graph.Data.GraphData> make)
{
    var data = make();
    var (nodes, relationships) = (data.Nodes.Count, data.Relationships.Count);
    var watch = Stopwatch.StartNew();
    var store = new EmbeddedStore(EmbeddedGraph.Build(data));
    var building = watch.Elapsed.TotalSeconds;
    data = null;
    var held = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{nodes} nodes, {relationships} relationships: built in {building:F1} s, {held:F0} MB held"));
    var publicSchema = PublicGraphQLSchema.Create(model, () => store);
    return new GraphQLEngine(
        publicSchema.Schema, publicSchema.RootSource(store), new EngineOptions { Limits = new ExecutionLimits { CostMax = 1e9 } });
}

static async Task<(double Milliseconds, int Bytes)> Ask(GraphQLEngine engine, string document)
{
    GraphQLRequest Next() => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        Variables = JsonSerializer.SerializeToElement(new { id = "Measure:2023-034", unseen = Questions.NextUnseen() }),
    };
    var times = new List<double>();
    var bytes = 0;
    // The first are not counted: what is kept from then on, the index of searches above all, is made for them.
    for (var first = 0; first < 5; first++)
    {
        using var result = (SingleResult)await engine.ExecuteAsync(Next());
        bytes = result.Body.Length;
        if (first == 0 && Encoding.UTF8.GetString(result.Body.Span).Contains("\"errors\"", StringComparison.Ordinal))
            return Failed(Encoding.UTF8.GetString(result.Body.Span));
    }

    // What takes seconds is asked a few times only.
    for (var begun = Stopwatch.StartNew(); times.Count < 5 || (times.Count < Times && begun.Elapsed < TimeSpan.FromSeconds(5));)
    {
        var request = Next();
        var watch = Stopwatch.StartNew();
        using var result = (SingleResult)await engine.ExecuteAsync(request);
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    times.Sort();
    return (times[times.Count / 2], bytes);
}

static (double Milliseconds, int Bytes) Failed(string response)
{
    Console.Error.WriteLine(response[..Math.Min(500, response.Length)]);
    return (double.NaN, response.Length);
}
