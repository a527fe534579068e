using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>A plan with the values of its variables, and for each root field what answers it for these values.</summary>
sealed class BoundOperation
{
    BoundOperation(PreparedPlan prepared, VariableValues variables, IReadOnlyList<IBoundAnswer?> answers) =>
        (Prepared, Variables, Answers) = (prepared, variables, answers);

    public PreparedPlan Prepared { get; }

    public VariableValues Variables { get; }

    /// <summary>For each root field what answers it whole, or null if its resolver does.</summary>
    public IReadOnlyList<IBoundAnswer?> Answers { get; }

    /// <summary>Why fields of the operation have no value wherever they are reached.</summary>
    public IEnumerable<GraphQLError> Refusals => Answers.SelectMany(answer => answer switch
    {
        RefusedAnswer { Refusal: var refusal } => refusal.Errors,
        { Failures: var failures } => failures.SelectMany(failure => failure.Errors),
        null => [],
    });

    public static BoundOperation Bind(PreparedPlan prepared, VariableValues variables, bool isRepeated)
    {
        if (prepared.Answers.Count == 1)
            return new BoundOperation(prepared, variables, [Bind(prepared.Answers[0], variables, isRepeated)]);
        var answers = new IBoundAnswer?[prepared.Answers.Count];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = Bind(prepared.Answers[i], variables, isRepeated);
        return new BoundOperation(prepared, variables, answers);
    }

    /// <summary>The root fields that have parts to be delivered later, for they alone are asked again.</summary>
    public BoundOperation OnlyIncremental()
    {
        var kept = Enumerable.Range(0, Answers.Count).Where(i => Prepared.Plan.Fields[i].IsIncremental).ToList();
        return new BoundOperation(Prepared.Only(kept), Variables, [.. kept.Select(i => Answers[i])]);
    }

    static IBoundAnswer? Bind(IRootAnswer? answer, VariableValues variables, bool isRepeated)
    {
        try
        {
            return answer?.Bind(variables, isRepeated);
        }
        catch (GraphQLException refusal)
        {
            return new RefusedAnswer(refusal);
        }
    }

    /// <summary>A root field whose own arguments cannot be used: it costs nothing, and its execution says what is wrong.</summary>
    sealed class RefusedAnswer(GraphQLException refusal) : IBoundAnswer
    {
        public GraphQLException Refusal => refusal;

        public double ExpectedNodes => 0;

        public ValueTask WriteAsync(ResponseWriter output, CancellationToken cancellation) => throw refusal;
    }
}
