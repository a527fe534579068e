using System.ComponentModel;
using IpGraph.GraphQL.Execution;

namespace IpGraph.Server.Caching;

/// <summary>A response that many may read.</summary>
/// <remarks>As it says that it never changes, all who ask are handed the same one instead of a copy each.</remarks>
[ImmutableObject(true)]
sealed record CachedAnswer(ReadOnlyMemory<byte> Body)
{
    public RequestOutcome Outcome { get; init; } = RequestOutcome.Executed;

    public IReadOnlyList<string> ErrorCodes { get; init; } = [];

    /// <summary>The version that it was made from, where it is known; what is kept is of the version that its key names.</summary>
    public string? DataVersion { get; init; }

    public bool IsWhole => Outcome == RequestOutcome.Executed && ErrorCodes.Count == 0;

    public static CachedAnswer Of(SingleResult result) => new(result.Body.ToArray())
    {
        Outcome = result.Outcome,
        ErrorCodes = result.ErrorCodes,
        DataVersion = result.DataVersion,
    };

    /// <param name="dataVersion">The version that it is of; null where it is not known.</param>
    public SingleResult ToResult(string? dataVersion) => new(Body, Outcome, ErrorCodes) { DataVersion = dataVersion };
}

/// <summary>Carries an answer that is given to all who asked together, and not kept.</summary>
/// <param name="answer">Null if the answer comes in several pieces, which cannot be shared.</param>
sealed class NotKeptException(CachedAnswer? answer) : Exception
{
    public CachedAnswer? Answer { get; } = answer;
}
