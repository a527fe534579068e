using System.Buffers;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph;

/// <summary>Answers a whole graph query at once, so that no caller can ask per row.</summary>
public interface IGraphStore
{
    /// <summary>The graph that answers now; a query that has begun stays with the version it began on.</summary>
    /// <remarks>Each change is told by an object that was not here before: while it is the same one, every answer is of
    /// it.</remarks>
    GraphVersion Version { get; }

    /// <summary>Writes the answer as one JSON value in UTF-8.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot answer now; nothing of the answer is to be used.</exception>
    /// <exception cref="OperationCanceledException">The deadline passed or the caller left.</exception>
    ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation);

    /// <summary>Waits until the store holds another version than the one that the caller knows.</summary>
    async ValueTask<GraphVersion> NextVersionAsync(string knownId, CancellationToken cancellation)
    {
        while (Version.Id == knownId)
            await Task.Delay(VersionPollInterval, cancellation);
        return Version;
    }

    /// <summary>How often a store that is not told of new versions looks for one.</summary>
    static readonly TimeSpan VersionPollInterval = TimeSpan.FromMilliseconds(500);
}

/// <summary>Which graph a store holds, and how much of it there is: what costs are estimated from.</summary>
/// <param name="Id">A hash of the content, in hexadecimal; the same on every machine and in every store.</param>
/// <param name="NodeCounts">Nodes by the name of their type.</param>
/// <param name="RelationshipCounts">Relationships by the name of their type.</param>
public sealed record GraphVersion(
    string Id,
    GraphModel Model,
    IReadOnlyDictionary<string, int> NodeCounts,
    IReadOnlyDictionary<string, int> RelationshipCounts)
{
    public int Nodes { get; } = NodeCounts.Values.Sum();

    public int Relationships { get; } = RelationshipCounts.Values.Sum();
}

/// <summary>The store cannot answer now; the same question may be asked again later.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
