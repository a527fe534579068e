using System.Buffers;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph;

/// <summary>Answers a whole graph query at once, so that no caller can ask per row.</summary>
public interface IGraphStore
{
    /// <summary>The graph that answers now; a query that has begun stays with the version it began on.</summary>
    /// <remarks>Each change is told by an object that was not here before: while it is the same one, every answer is of
    /// it.</remarks>
    GraphVersion Version { get; }

    /// <summary>Whether the answer is there when the call returns, without a wait for another machine.</summary>
    bool AnswersAtOnce => false;

    /// <summary>Writes the answer as one JSON value in UTF-8.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot answer now; nothing of the answer is to be used.</exception>
    /// <exception cref="AnswerTooLongException">The question asks for more than is taken from a database.</exception>
    /// <exception cref="OperationCanceledException">The deadline passed or the caller left.</exception>
    ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation);

    /// <summary>Prints how the store would answer, for people: by which access path, or with which statement.</summary>
    void Describe(GraphQuery query, TextWriter output)
    {
    }

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

/// <summary>What was found is more than the store takes over: the question is too large, and no store is to blame.</summary>
public sealed class AnswerTooLongException(int bytesMax, Exception? inner = null) : Exception($"The answer is longer than {bytesMax} bytes.", inner)
{
    public int BytesMax { get; } = bytesMax;
}

/// <summary>The store cannot answer now; the same question may be asked again later.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
