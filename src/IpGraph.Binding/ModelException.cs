namespace IpGraph.Binding;

/// <summary>Something in the model that keeps it from being one.</summary>
/// <param name="Line">The line of the model file, counted from 1.</param>
public sealed record ModelProblem(int Line, string Message);

/// <summary>The model cannot be used; nothing that depends on it is built.</summary>
public sealed class ModelException(IReadOnlyList<ModelProblem> problems)
    : Exception(string.Join('\n', problems.Select(problem => $"line {problem.Line}: {problem.Message}")))
{
    public IReadOnlyList<ModelProblem> Problems { get; } = problems;
}
