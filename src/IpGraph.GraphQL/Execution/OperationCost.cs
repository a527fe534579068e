using System.Globalization;
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
            nodes += answer?.ExpectedNodes(variables) ?? 0;
        return nodes;
    }

    public static GraphQLError TooHigh(double cost, double costMax) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The operation is expected to visit {Math.Ceiling(cost)} nodes, more than the {costMax} that are allowed; ask for smaller pages or fewer nested lists."))
    {
        Code = ErrorCodes.CostLimitExceeded,
    };
}
