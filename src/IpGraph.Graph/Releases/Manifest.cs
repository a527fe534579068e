using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Graph.Data;
using IpGraph.Graph.Text;

namespace IpGraph.Graph.Releases;

/// <summary>What a release of the dataset leaves behind: which nodes it had, and a hash of the content of each.</summary>
/// <param name="Version">The version of the dataset, as <see cref="GraphData.VersionId"/> has it.</param>
/// <param name="Hashes">By the id of the node, in natural order: 16 hexadecimal digits.</param>
public sealed record Manifest(string Version, IReadOnlyDictionary<string, string> Hashes)
{
    const int HashLength = 16;
    const string DateFormat = "yyyy-MM-dd";

    /// <summary>The day of the release; null where the manifest does not say.</summary>
    public DateOnly? Released { get; init; }

    public static Manifest Of(GraphData graph)
    {
        var relationships = ReleasedContent.RelationshipsByNode(graph);
        return new Manifest(
            graph.VersionId,
            InOrder(graph.Nodes.Select(node => KeyValuePair.Create(node.Id, HashOf(node, [.. relationships[node.Id]])))));
    }

    /// <exception cref="FormatException">The text is no manifest.</exception>
    public static Manifest Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var nodes = document.RootElement.GetProperty("nodes").EnumerateObject();
            var hashes = InOrder(nodes.Select(node => KeyValuePair.Create(node.Name, node.Value.GetString()!)));
            return new Manifest(document.RootElement.GetProperty("version").GetString()!, hashes)
            {
                Released = document.RootElement.TryGetProperty("released", out var day)
                    ? DateOnly.ParseExact(day.GetString()!, DateFormat, CultureInfo.InvariantCulture)
                    : null,
            };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"This is no manifest: {failure.Message}", failure);
        }
    }

    /// <summary>The manifest as JSON with a node a line, so that two of them can be compared by eye.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            if (Released is { } day)
                json.WriteString("released", day.ToString(DateFormat, CultureInfo.InvariantCulture));
            json.WriteStartObject("nodes");
            foreach (var (id, hash) in Hashes)
                json.WriteString(id, hash);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <remarks>Put in order once: comparing two ids naturally takes long.</remarks>
    static OrderedDictionary<string, string> InOrder(IEnumerable<KeyValuePair<string, string>> hashes) =>
        new(hashes.OrderNaturallyBy(pair => pair.Key), StringComparer.Ordinal);

    static string HashOf(NodeData node, IReadOnlyList<RelationshipData> relationships)
    {
        var content = new NodeData(node.Type, node.Id, ReleasedContent.ValuesOf(node));
        return ContentHash.Of([content], relationships)[..HashLength];
    }
}
