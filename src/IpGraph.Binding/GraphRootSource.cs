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

    public bool Answers(FieldDefinition rootField) =>
        ReferenceEquals(schema.Schema.QueryType!.Fields.Find(rootField.Name), rootField)
        && rootField.Resolver is null;

    public IRootAnswer Prepare(PlannedField field, OperationPlan plan) => new GraphAnswer(binder, field, store);
}

/// <summary>One root field of a plan, with its graph query if that is the same for every request.</summary>
sealed class GraphAnswer(OperationBinder binder, PlannedField field, IGraphStore store) : IRootAnswer
{
    /// <summary>The query of the request that was bound last: its cost is asked for just before its answer.</summary>
    Bound? last;

    sealed record Bound(VariableValues Variables, GraphQuery Query);

    public async ValueTask WriteAsync(VariableValues variables, ResponseWriter output, CancellationToken cancellation)
    {
        try
        {
            await store.AnswerAsync(Bind(variables), output, cancellation);
        }
        catch (StoreUnavailableException)
        {
            throw BindingErrors.StoreUnavailable();
        }
    }

    public double ExpectedNodes(VariableValues variables) => QueryCost.ExpectedNodes(Bind(variables), store.Version);

    public string? Heaviest(VariableValues variables) =>
        HeaviestPage.Describe(field.ResponseName, Bind(variables), store.Version);

    public void Describe(TextWriter output) => output.Write(GraphQueryPrinter.Print(Bind(VariableValues.None)));

    GraphQuery Bind(VariableValues variables)
    {
        var bound = last;
        if (bound is not null && (!field.UsesVariables || ReferenceEquals(bound.Variables, variables)))
            return bound.Query;
        bound = new Bound(variables, binder.Bind(field, variables));
        last = bound;
        return bound.Query;
    }
}
