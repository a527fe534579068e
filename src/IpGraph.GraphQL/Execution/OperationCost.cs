using System.Globalization;
using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>How many nodes an operation may be expected to visit.</summary>
static class OperationCost
{
    public static double Of(BoundOperation bound)
    {
        var nodes = 0.0;
        foreach (var answer in bound.Answers)
            nodes += Of(answer);
        return nodes;
    }

    /// <summary>A field whose cost cannot be told costs nothing: its execution will say what is wrong.</summary>
    static double Of(IBoundAnswer? answer)
    {
        try
        {
            return answer?.ExpectedNodes ?? 0;
        }
        catch (GraphQLException)
        {
            return 0;
        }
    }

    /// <summary>The refusal, naming what weighs most in the root field that costs most.</summary>
    public static GraphQLError TooHigh(BoundOperation bound, double cost, double costMax)
    {
        var heaviest = bound.Answers.MaxBy(Of)?.Heaviest;
        var advice = heaviest is null ? "ask for less: a narrower filter, smaller pages or fewer nested lists." : $"lower {heaviest}.";
        var numbers = string.Create(
            CultureInfo.InvariantCulture,
            $"The operation is expected to visit {Math.Ceiling(cost)} nodes, more than the {costMax} that are allowed; ");
        return new GraphQLError(numbers + advice) { Code = ErrorCodes.CostLimitExceeded };
    }
}
