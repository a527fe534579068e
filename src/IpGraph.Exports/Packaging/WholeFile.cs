using System.IO.Compression;
using IpGraph.Exports.Formats;
using IpGraph.Graph.Data;

namespace IpGraph.Exports.Packaging;

/// <summary>A file that is there whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the file first and gives it its name at the end; where a link has the name, its target is
    /// written.</summary>
    /// <remarks>A device is written as it is: renaming a file over it would take it away from everybody.</remarks>
    /// <exception cref="IOException">The disk is full or the folder is not there; no file of the name was made or
    /// changed.</exception>
    public static void Write(
        ExportFormat format, GraphData graph, string path, bool gzip, CancellationToken cancellation)
    {
        var target = TargetOf(Path.GetFullPath(path));
        if (IsDevice(target))
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
            Write(format, graph, device, gzip, cancellation);
            return;
        }

        FileReplacement.Write(target, file => Write(format, graph, file, gzip, cancellation));
    }

    static string TargetOf(string path) => !IsDevice(path) && new FileInfo(path) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
        : path;

    /// <remarks>Files of memory stand among the devices too.</remarks>
    static bool IsDevice(string path) =>
        (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal))
        || path.StartsWith("/proc/", StringComparison.Ordinal);

    /// <param name="gzip">Whether the bytes are compressed on top of what the format does.</param>
    public static void Write(
        ExportFormat format, GraphData graph, Stream output, bool gzip, CancellationToken cancellation)
    {
        if (!gzip)
        {
            format.Write(graph, output, cancellation);
            output.Flush();
            return;
        }

        using (var compressed = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            format.Write(graph, compressed, cancellation);
        output.Flush();
    }
}
