using IpGraph.Graph.Data;

namespace IpGraph.Exports.Formats;

/// <summary>A form in which the whole graph can be taken home.</summary>
/// <param name="Name">What it is called in commands and addresses.</param>
/// <param name="IsCompressed">Whether its bytes are compressed already.</param>
/// <param name="Write">Writes the same bytes for the same version of the graph; throws as soon as it is cancelled.</param>
public sealed record ExportFormat(
    string Name,
    string FileName,
    string MediaType,
    bool IsCompressed,
    string Description,
    Action<GraphData, Stream, CancellationToken> Write)
{
    /// <summary>Writes the files that a package holds, each into the stream that is opened for its path and closed before the
    /// next; null where the format is one file.</summary>
    public Action<GraphData, Func<string, Stream>, CancellationToken>? WriteFiles { get; init; }
}
