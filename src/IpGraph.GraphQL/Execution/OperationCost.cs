using System.Globalization;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution;

/// <summary>How many nodes an operation may be expected to visit.</summary>
static class OperationCost
{
    public static double Of(PreparedPlan prepared, VariableValues variables)
    {
        var nodes = 0.0;
        foreach (var answer in prepared.Answers)
            nodes += Of(answer, variables);
        return nodes;
    }

    /// <summary>A field whose arguments do not fit costs nothing: its execution will say what is wrong.</summary>
    static double Of(IRootAnswer? answer, VariableValues variables)
    {
        try
        {
            return answer?.ExpectedNodes(variables) ?? 0;
        }
        catch (GraphQLException)
        {
            return 0;
        }
    }

    /// <summary>The refusal, naming what weighs most in the root field that costs most.</summary>
    public static GraphQLError TooHigh(PreparedPlan prepared, VariableValues variables, double cost, double costMax)
    {
        var heaviest = prepared.Answers.MaxBy(answer => Of(answer, variables))?.Heaviest(variables);
        var advice = heaviest is null ? "ask for smaller pages or fewer nested lists." : $"lower {heaviest}.";
        var numbers = string.Create(
            CultureInfo.InvariantCulture,
            $"The operation is expected to visit {Math.Ceiling(cost)} nodes, more than the {costMax} that are allowed; ");
        return new GraphQLError(numbers + advice) { Code = ErrorCodes.CostLimitExceeded };
    }
}
