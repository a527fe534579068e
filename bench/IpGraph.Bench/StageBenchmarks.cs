using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IpGraph.Binding;
using IpGraph.Embedded;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Validation;
using IpGraph.Seed.Building;

namespace IpGraph.Bench;

/// <summary>What each stage of a request costs: the first three happen once for a document, the rest every time.</summary>
public class StageBenchmarks
{
    string text = "";
    Schema schema = null!;
    DocumentSyntax document = null!;
    VariableValues variables = null!;
    OperationPlan plan = null!;
    BoundOperation bound = null!;
    GraphQLRequest request = null!;
    GraphQLEngine engine = null!;
    IRootSource source = null!;

    [Params("one-node", "cross-cut", "list-100", "introspection", "five-levels")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var content = AppContext.BaseDirectory;
        text = File.ReadAllText(Path.Combine(content, "queries", $"{Query}.graphql"));
        var modelText = File.ReadAllText(Path.Combine(content, "model.graphql"));
        var model = ModelReader.Read(modelText);
        var graph = SeedGraphs.Build(model, Path.Combine(content, "seed"), null).Graph!;
        var store = new EmbeddedStore(EmbeddedGraph.Build(graph));
        var publicSchema = PublicGraphQLSchema.Create(model, () => store);
        (schema, source) = (publicSchema.Schema, publicSchema.RootSource(store));
        engine = new GraphQLEngine(schema, source);
        document = Parser.Parse(text);
        var json = JsonDocument.Parse("""{ "id": "Measure:2023-034" }""").RootElement;
        var operation = document.Operations.Single();
        variables = VariableValues.CoerceVariableValues(schema, operation.Variables, json);
        plan = Planner.Plan(schema, document, operation);
        bound = BindNow();
        request = new GraphQLRequest { Document = Encoding.UTF8.GetBytes(text), Variables = json };
    }

    [Benchmark]
    public object Parse() => Parser.Parse(text);

    [Benchmark]
    public object Validate() => Validator.Validate(schema, document);

    [Benchmark]
    public object Plan() => Planner.Plan(schema, document, document.Operations.Single());

    /// <summary>From a plan to graph queries, and what they are expected to cost.</summary>
    [Benchmark]
    public double Bind() => OperationCost.Of(BindNow());

    /// <summary>From bound graph queries to JSON.</summary>
    [Benchmark]
    public int Execute()
    {
        using var output = new ResponseWriter();
        foreach (var answer in bound.Answers)
            answer?.WriteAsync(output, default).GetAwaiter().GetResult();
        return output.Position;
    }

    /// <summary>From the bytes of a document that was seen before to the bytes of the response.</summary>
    [Benchmark]
    public int Whole()
    {
        using var result = engine.ExecuteAsync(request).GetAwaiter().GetResult();
        return ((SingleResult)result).Body.Length;
    }

    BoundOperation BindNow() =>
        BoundOperation.Bind(PreparedPlan.Prepare(plan, AnswerParts.Whole, source), variables, isRepeated: true);
}
