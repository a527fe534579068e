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

    public static GraphQLError TooHigh(double cost, double costMax) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The operation is expected to visit {Math.Ceiling(cost)} nodes, more than the {costMax} that are allowed; ")
        + "ask for smaller pages or fewer nested lists.")
    {
        Code = ErrorCodes.CostLimitExceeded,
    };
}
