namespace IpGraph.Operations.Inputs;

/// <summary>Why a parameter cannot be taken for a variable.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Message">What is wrong and what would be right, as a sentence.</param>
public sealed record VariableProblem(string Parameter, string Message);
