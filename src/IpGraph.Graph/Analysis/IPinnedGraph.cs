using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>One version of a graph, held while several questions are put to it for one answer.</summary>
public interface IPinnedGraph
{
    ValueTask<Topology> TopologyAsync(CancellationToken cancellation);

    /// <summary>Answers an ordinary query from this very version.</summary>
    ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation);

    /// <summary>What relationships carry, each as a JSON object in which lists are never missing.</summary>
    ValueTask<IReadOnlyList<JsonElement>> PropertiesAsync(IReadOnlyList<int> links, CancellationToken cancellation);
}
