using IpGraph.Graph;
using IpGraph.Graph.Costs;
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

    public string? NameOf(object? version) => (version as GraphVersion)?.Id;

    public bool AnswersAtOnce => store.AnswersAtOnce;

    public bool Answers(FieldDefinition rootField) =>
        ReferenceEquals(schema.Schema.QueryType!.Fields.Find(rootField.Name), rootField)
        && rootField.Resolver is null;

    public IRootAnswer Prepare(PlannedField field, OperationPlan plan) => new GraphAnswer(binder, field, store);
}

/// <summary>One root field of a plan; it owns what is the same for every request.</summary>
sealed class GraphAnswer(OperationBinder binder, PlannedField field, IGraphStore store) : IRootAnswer
{
    /// <summary>What is kept from the second time on: most documents that programs write never come again, and what is kept
    /// for them is work for the collector of garbage.</summary>
    ConstantShapes? shapes;

    /// <summary>The query if it depends on no variable.</summary>
    BoundQuery? constant;

    bool wasBound;

    public IBoundAnswer Bind(VariableValues variables, bool isRepeated)
    {
        if (!wasBound && !isRepeated)
        {
            wasBound = true;
            return BindNow(variables, isRepeated: false);
        }

        shapes ??= new ConstantShapes();
        return field.UsesVariables
            ? BindNow(variables, isRepeated)
            : constant ??= BindNow(variables, isRepeated: true);
    }

    BoundQuery BindNow(VariableValues variables, bool isRepeated)
    {
        var (query, failures) = binder.Bind(field, variables, shapes);
        return new BoundQuery(field, query with { IsRepeated = isRepeated }, failures, store);
    }
}
