using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>How the completion of a value ended.</summary>
enum Completion
{
    Value,

    /// <summary>A null was written, where null may stand.</summary>
    Null,

    /// <summary>An error was noted and nothing is to be kept: the place above decides.</summary>
    Failed,
}

/// <summary>Decides how far a null climbs.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors</remarks>
static class NullPropagation
{
    /// <summary>Takes a failed value back and leaves a null in its place, unless the type or the request forbids
    /// it.</summary>
    public static Completion Settle(
        Completion completion,
        bool mayBeNull,
        OperationRun run,
        ResponseWriter output,
        int start)
    {
        if (completion != Completion.Failed)
            return completion;
        output.Rewind(start);
        if (!mayBeNull && run.OnError == ErrorBehavior.Propagate)
            return Completion.Failed;
        output.WriteNull();
        return Completion.Null;
    }

    public static bool MayBeNull(this TypeReference type) => !type.IsNonNull;
}
