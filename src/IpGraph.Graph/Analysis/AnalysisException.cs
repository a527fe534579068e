namespace IpGraph.Graph.Analysis;

/// <summary>A question about connections cannot be answered as it was put; the message says what to change.</summary>
/// <param name="isWork">Whether the work that one question may take ran out, rather than that an argument is wrong.</param>
public sealed class AnalysisException(string message, bool isWork = false) : Exception(message)
{
    /// <summary>Whether the work that one question may take ran out, rather than that an argument is wrong.</summary>
    public bool IsWork { get; } = isWork;
}
