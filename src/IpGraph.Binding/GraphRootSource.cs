using IpGraph.Graph;
using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>Answers the root fields that ask the graph, each with one graph query.</summary>
sealed class GraphRootSource(PublicSchemaTypes schema, IGraphStore store) : IRootSource
{
    readonly OperationBinder binder = new(schema);

    public object Version => store.Version;

    public bool Answers(FieldDefinition rootField) =>
        ReferenceEquals(schema.Schema.QueryType!.Fields.Find(rootField.Name), rootField)
        && rootField.Resolver is null;

    public IRootAnswer Prepare(PlannedField field, OperationPlan plan) => new GraphAnswer(binder, field, store);
}

/// <summary>One root field of a plan, with its graph query if that is the same for every request.</summary>
sealed class GraphAnswer(OperationBinder binder, PlannedField field, IGraphStore store) : IRootAnswer
{
    /// <summary>The query if it depends on no variable.</summary>
    Bound? constant;

    sealed record Bound(GraphQuery Query)
    {
        /// <summary>What the query costs, for the graph that was asked last.</summary>
        public Tuple<GraphVersion, double>? Cost { get; set; }
    }

    public async ValueTask WriteAsync(VariableValues variables, ResponseWriter output, CancellationToken cancellation)
    {
        try
        {
            await store.AnswerAsync(Bind(variables).Query, output, cancellation);
        }
        catch (StoreUnavailableException)
        {
            throw BindingErrors.StoreUnavailable();
        }
    }

    public double ExpectedNodes(VariableValues variables)
    {
        var bound = Bind(variables);
        var version = store.Version;
        if (bound.Cost is { } known && ReferenceEquals(known.Item1, version))
            return known.Item2;
        var cost = QueryCost.ExpectedNodes(bound.Query, version);
        bound.Cost = Tuple.Create(version, cost);
        return cost;
    }

    public string? Heaviest(VariableValues variables) =>
        HeaviestPage.Describe(field.ResponseName, Bind(variables).Query, store.Version);

    public void Describe(VariableValues variables, TextWriter output) =>
        output.Write(GraphQueryPrinter.Print(Bind(variables).Query));

    /// <summary>The cost of a request is asked for just before its answer: both need the same query.</summary>
    Bound Bind(VariableValues variables) => field.UsesVariables
        ? variables.Derive(this, static (answer, values) => answer.Bind(values, isRepeated: values.IsShared))
        : constant ??= Bind(variables, isRepeated: true);

    Bound Bind(VariableValues variables, bool isRepeated) =>
        new(binder.Bind(field, variables) with { IsRepeated = isRepeated });
}
