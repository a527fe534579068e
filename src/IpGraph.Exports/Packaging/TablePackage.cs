using System.IO.Compression;
using IpGraph.Exports.Tables;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Packaging;

/// <summary>The tables of the graph as files, with a description of each; in one zip, or side by side.</summary>
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
        WriteFiles(graph, path => Open(zip, path), extension, write, cancellation);
    }

    /// <param name="open">Makes the file of a path, which is closed before the next is made.</param>
    public static void WriteFiles(
        GraphData graph,
        Func<string, Stream> open,
        string extension,
        Action<ExportTable, TableSource, Stream, CancellationToken> write,
        CancellationToken cancellation)
    {
        var source = new TableSource(graph);
        var resources = new List<TableResource>();
        foreach (var table in ExportTable.Of(graph.Model))
        {
            var path = $"{table.Path}.{extension}";
            using var file = open(path);
            using var hashed = new HashingStream(file);
            write(table, source, hashed, cancellation);
            resources.Add(new TableResource(table, path, hashed.Length, hashed.Sha256()));
        }

        using var description = open("datapackage.json");
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
