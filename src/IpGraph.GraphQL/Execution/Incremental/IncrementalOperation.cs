using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>An operation that is to be answered in parts.</summary>
/// <param name="First">Asks for what is sent first alone; null where nothing is gained by that: everything is there when it
/// is asked for, or must not be asked for twice.</param>
/// <param name="Complete">Asks for everything.</param>
/// <param name="Split">Tells the parts of the answer apart.</param>
sealed record IncrementalOperation(BoundOperation? First, BoundOperation Complete, OperationPlan Split)
{
    /// <summary>Asks for what is still to come after the first part: in the older format that may be any root field
    /// again.</summary>
    public BoundOperation Remainder { get; } = Split.IsBranched ? Complete : Complete.OnlyIncremental();
}
