using System.Text;
using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Execution;

/// <summary>An engine over a small schema, asked in text and answering in text.</summary>
sealed class Service(Schema schema, IRootSource? source = null, EngineOptions? options = null)
{
    public GraphQLEngine Engine { get; } = new(schema, source, options);

    public static Service Of(
        string text,
        ResolverMap? resolvers = null,
        IRootSource? source = null,
        EngineOptions? options = null) =>
        new(SchemaBuilder.Build(text, resolvers, withIncrementalDelivery: true), source, options);

    public static GraphQLRequest Request(string document, string? variables = null, string? operationName = null) =>
        GraphQLRequest.Of(document, operationName) with
        {
            Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
        };

    public string Answer(string document, string? variables = null) => Answer(Request(document, variables));

    public string Answer(GraphQLRequest request)
    {
        using var result = Run(request);
        return Text(result);
    }

    public SingleResult Run(GraphQLRequest request) => Assert.IsType<SingleResult>(Execute(request));

    public ExecutionResult Execute(GraphQLRequest request) => Engine.ExecuteAsync(request).AsTask().GetAwaiter().GetResult();

    public static string Text(SingleResult result) => Encoding.UTF8.GetString(result.Body.Span);

    /// <summary>All payloads of an answer in parts.</summary>
    public List<string> Payloads(string document, string? variables = null, IncrementalFormat format = IncrementalFormat.Current)
    {
        var request = Request(document, variables) with { Incremental = format };
        var result = Assert.IsType<IncrementalResult>(Execute(request));
        return [.. result.Payloads.ToBlockingEnumerable().Select(payload => Encoding.UTF8.GetString(payload.Body.Span))];
    }

    /// <summary>The data of an answer that must have no errors.</summary>
    public string Data(string document, string? variables = null)
    {
        var answer = Answer(document, variables);
        Assert.StartsWith("""{"data":""", answer, StringComparison.Ordinal);
        return answer[8..^1];
    }
}

/// <summary>Answers the root fields whose names begin with "graph" with a fixed text.</summary>
sealed class FakeSource : IRootSource
{
    public Func<PlannedField, VariableValues, string> Answer { get; init; } = (_, _) => "null";

    public Func<PlannedField, Task>? Wait { get; init; }

    public object? Version { get; set; }

    public bool AnswersAtOnce { get; init; }

    public double Nodes { get; init; }

    /// <summary>What makes a root field dear, by its response name.</summary>
    public Func<string, string?> Heaviest { get; init; } = _ => null;

    /// <summary>The fields below a root field that cannot be bound.</summary>
    public Func<PlannedField, IReadOnlyList<FieldFailure>> Failures { get; init; } = _ => [];

    public int Preparations { get; private set; }

    public bool Answers(FieldDefinition rootField) => rootField.Name.StartsWith("graph", StringComparison.Ordinal);

    public IRootAnswer Prepare(PlannedField field, OperationPlan plan)
    {
        Preparations++;
        return new Fixed(this, field);
    }

    public static GraphQLException Failure(string code) => new(new GraphQLError("No.") { Code = code });

    sealed class Fixed(FakeSource source, PlannedField selected) : IRootAnswer
    {
        public IBoundAnswer Bind(VariableValues variables, bool isRepeated) => new Bound(source, selected, variables);
    }

    sealed class Bound(FakeSource source, PlannedField selected, VariableValues variables) : IBoundAnswer
    {
        public IReadOnlyList<FieldFailure> Failures { get; } = source.Failures(selected);

        public async ValueTask WriteAsync(ResponseWriter output, CancellationToken cancellation)
        {
            output.WriteRaw("begun"u8);
            output.Rewind(output.Position - 5);
            if (source.Wait is not null)
                await source.Wait(selected).WaitAsync(cancellation);
            output.WriteRaw(Encoding.UTF8.GetBytes(source.Answer(selected, variables)));
        }

        public double ExpectedNodes =>
            source.Nodes < 0 ? throw Failure(ErrorCodes.BadUserInput) : source.Nodes;

        public string? Heaviest => source.Heaviest(selected.ResponseName);

        public void Describe(TextWriter output) => output.WriteLine($"fixed {selected.ResponseName}");
    }
}
