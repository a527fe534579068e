namespace IpGraph.Graph.Analysis;

/// <summary>A question about connections cannot be answered as it was put; the message says what to change.</summary>
public sealed class AnalysisException(string message, AnalysisFault fault, params IReadOnlyList<string> arguments) : Exception(message)
{
    public AnalysisException(string message, params IReadOnlyList<string> arguments)
        : this(message, AnalysisFault.Argument, arguments)
    {
    }

    /// <summary>The arguments that are to blame; empty where none is.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;

    public AnalysisFault Fault { get; } = fault;
}

/// <summary>What keeps a question from being answered.</summary>
public enum AnalysisFault
{
    /// <summary>An argument cannot be taken.</summary>
    Argument,

    /// <summary>No node has an id that was given.</summary>
    UnknownNode,

    /// <summary>The work that one question may take ran out.</summary>
    Work,
}
