namespace IpGraph.Operations.Inputs;

/// <summary>Why a parameter cannot be taken for a variable.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Message">What is wrong and what would be right, as a sentence.</param>
public sealed record VariableProblem(string Parameter, string Message)
{
    /// <summary>All messages as one text; what several parameters are to blame for together is said once.</summary>
    public static string Join(IEnumerable<VariableProblem> problems) =>
        string.Join(' ', problems.Select(problem => problem.Message).Distinct(StringComparer.Ordinal));
}
