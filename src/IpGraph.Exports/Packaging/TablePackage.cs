using System.IO.Compression;
using IpGraph.Exports.Tables;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Packaging;

/// <summary>The tables of the graph as the files of one zip, with a description of each.</summary>
static class TablePackage
{
    /// <remarks>The earliest time that a zip can state: the files are of a version of the graph, not of an hour.</remarks>
    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(
        GraphData graph,
        Stream output,
        string extension,
        Action<ExportTable, TableSource, Stream, CancellationToken> write,
        CancellationToken cancellation)
    {
        // A zip in a stream that can seek has other bytes than one in a stream that cannot.
        using var unseekable = new PassingStream(output);
        using var zip = new ZipArchive(unseekable, ZipArchiveMode.Create, leaveOpen: true);
        var source = new TableSource(graph);
        var resources = new List<TableResource>();
        foreach (var table in ExportTable.Of(graph.Model))
        {
            var path = $"{table.Path}.{extension}";
            using var file = Open(zip, path);
            using var hashed = new HashingStream(file);
            write(table, source, hashed, cancellation);
            resources.Add(new TableResource(table, path, hashed.Length, hashed.Sha256()));
        }

        using var description = Open(zip, "datapackage.json");
        description.Write(DataPackage.Describe(graph, extension, resources));
    }

    static Stream Open(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}

/// <summary>A table as a file of a package.</summary>
sealed record TableResource(ExportTable Table, string Path, long Length, string Sha256);
