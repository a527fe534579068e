using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Exports.Formats;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Packaging;

/// <summary>The formats of one version as a catalogue: of each the length and the SHA-256, so that a copy can be
/// checked.</summary>
/// <remarks>https://www.w3.org/TR/vocab-dcat-3/. The addresses are relative: what the manifest tells of lies beside it, in a
/// folder and on a server.</remarks>
static class Manifest
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="formats">Those that it tells of.</param>
    /// <param name="query">What stands behind the names of the files in their addresses.</param>
    public static void Write(
        IEnumerable<ExportFormat> formats, string query, GraphData graph, Stream output, CancellationToken cancellation)
    {
        var distributions = formats.Select(format => Distribution(format, format.FileName + query, graph, cancellation));
        JsonSerializer.Serialize(
            output,
            new JsonObject
            {
                ["@context"] = new JsonObject
                {
                    ["dcat"] = "http://www.w3.org/ns/dcat#",
                    ["dcterms"] = "http://purl.org/dc/terms/",
                    ["spdx"] = "http://spdx.org/rdf/terms#",
                },
                ["@id"] = $"urn:ipgraph:version:{graph.VersionId}",
                ["@type"] = "dcat:Dataset",
                ["dcterms:title"] = "IpGraph: Japan's Intellectual Property Strategic Programs as a knowledge graph",
                ["dcterms:identifier"] = graph.VersionId,
                ["dcterms:rights"] = new JsonArray([.. Licences.AsJson().Select(licence => JsonValue.Create((string?)licence!["title"]))]),
                ["dcat:distribution"] = new JsonArray([.. distributions]),
            },
            Readable);
    }

    static JsonObject Distribution(
        ExportFormat format, string address, GraphData graph, CancellationToken cancellation)
    {
        using var bytes = new HashingStream(Stream.Null);
        format.Write(graph, bytes, cancellation);
        return new JsonObject
        {
            ["@type"] = "dcat:Distribution",
            ["dcterms:title"] = format.FileName,
            ["dcterms:description"] = format.Description,
            ["dcat:accessURL"] = new JsonObject { ["@id"] = address },
            ["dcat:downloadURL"] = new JsonObject { ["@id"] = address },
            ["dcat:mediaType"] = format.MediaType,
            ["dcat:byteSize"] = new JsonObject
            {
                ["@value"] = $"{bytes.Length}",
                ["@type"] = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
            },
            ["spdx:checksum"] = new JsonObject
            {
                ["@type"] = "spdx:Checksum",
                ["spdx:algorithm"] = new JsonObject { ["@id"] = "spdx:checksumAlgorithm_sha256" },
                ["spdx:checksumValue"] = bytes.Sha256(),
            },
        };
    }
}
