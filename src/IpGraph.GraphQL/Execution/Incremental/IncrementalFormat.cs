namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>How a client wants the parts of an answer to be sent.</summary>
public enum IncrementalFormat
{
    /// <summary>Not at all: everything is sent at once.</summary>
    None,

    /// <summary>Parts are announced as <c>pending</c>, filled by id, and reported as <c>completed</c>.</summary>
    Current,

    /// <summary>Each part comes with its <c>path</c> and <c>label</c>, as before ids were introduced.</summary>
    Legacy,
}
