using IpGraph.Exports.Formats;
using IpGraph.Exports.Packaging;
using IpGraph.Exports.Rdf;
using IpGraph.Exports.Scripts;
using IpGraph.Exports.Tables;
using IpGraph.Exports.Xml;
using IpGraph.Graph.Data;

namespace IpGraph.Exports;

/// <summary>Every format there is.</summary>
public static class ExportFormats
{
    static readonly ExportFormat[] Data =
    [
        Package("jsonl", "JSON Lines, a file for each node type and relationship type, as a zip", JsonLinesExport.Write),
        Package("csv", "CSV, a file for each node type and relationship type and flat tables, as a zip", CsvExport.Write),
        Package("parquet", "Parquet, a file for each node type and relationship type and flat tables, as a zip", ParquetExport.Write),
        Plain("graphml", "graphml", "application/graphml+xml", "GraphML, for NetworkX, igraph, yEd and others", GraphMlExport.Write),
        Plain("gexf", "gexf", "application/gexf+xml", "GEXF 1.2draft, for Gephi, NetworkX and others", GexfExport.Write),
        Plain("turtle", "ttl", "text/turtle", "RDF as Turtle", TurtleExport.Write),
        Plain("nquads", "nq", "application/n-quads", "RDF as N-Quads, the graph named by the version", NQuadsExport.Write),
        Plain("jsonld", "jsonld", "application/ld+json", "RDF as JSON-LD", JsonLdExport.Write),
        Plain("cypher", "cypher", "text/plain; charset=utf-8", "A Cypher script that fills an empty Neo4j", CypherExport.Write),
    ];

    public static IReadOnlyList<ExportFormat> All { get; } = AllAt("");

    /// <summary>The format of that name, or whose file has it; null where there is none.</summary>
    /// <param name="query">What stands behind the address of every file, with its question mark, where they are served in
    /// part.</param>
    public static ExportFormat? Find(string name, string query = "") =>
        AllAt(query).FirstOrDefault(format => format.Name == name || format.FileName == name);

    static IReadOnlyList<ExportFormat> AllAt(string query) =>
    [
        .. Data,
        new("manifest", "manifest.jsonld", "application/ld+json", IsCompressed: false,
            "DCAT: every other format with its length and SHA-256",
            (graph, output, cancellation) => Manifest.Write(Data, query, graph, output, cancellation)),
    ];

    /// <summary>What to say of a name that no format has.</summary>
    public static string Unknown(string name) =>
        $"There is no format \"{name}\". The formats are {Names}.";

    /// <summary>What all of them are called, in a row.</summary>
    public static string Names => string.Join(", ", All.Select(format => format.Name));

    static ExportFormat Package(
        string name, string description, Action<ExportTable, TableSource, Stream, CancellationToken> write) => new(
        name, $"ipgraph-{name}.zip", "application/zip", IsCompressed: true, description,
        (graph, output, cancellation) => TablePackage.Write(graph, output, name, write, cancellation))
        {
            WriteFiles = (graph, open, cancellation) => TablePackage.WriteFiles(graph, open, name, write, cancellation),
        };

    static ExportFormat Plain(
        string name, string extension, string mediaType, string description,
        Action<GraphData, Stream, CancellationToken> write) =>
        new(name, $"ipgraph.{extension}", mediaType, IsCompressed: false, description, write);
}
