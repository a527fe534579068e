using System.Diagnostics;
using System.Globalization;
using IpGraph.Exports.Formats;
using IpGraph.Exports.Packaging;
using IpGraph.Graph.Data;

namespace IpGraph.Bench.Exports;

/// <summary>How long a format took, and how much memory of the process it needed on top of the graph.</summary>
/// <param name="Busy">How long processors worked on it, which other work on the machine changes less.</param>
sealed record Measurement(string Format, GraphData Graph, TimeSpan Time, TimeSpan Busy, long Bytes, long Before, long Peak)
{
    const double Mega = 1e6;

    public static Measurement Of(ExportFormat format, GraphData graph)
    {
        var path = Path.GetTempFileName();
        var measured = Of(format.Name, graph, () =>
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            format.Write(graph, file, CancellationToken.None);
        });
        measured = measured with { Bytes = new FileInfo(path).Length };
        File.Delete(path);
        return measured;
    }

    /// <summary>Without a disk, which is slower than the longest formats are written.</summary>
    public static Measurement OfFormatAlone(ExportFormat format, GraphData graph) =>
        Of($"{format.Name}, to nowhere", graph, () => format.Write(graph, Stream.Null, CancellationToken.None));

    /// <summary>Of the files of a package side by side, not compressed.</summary>
    public static Measurement OfFolder(ExportFormat format, GraphData graph)
    {
        var folder = Directory.CreateTempSubdirectory();
        var measured = Of($"{format.Name}, folder", graph, () => WholeFolder.Write(format, graph, folder.FullName, CancellationToken.None));
        measured = measured with { Bytes = folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) };
        folder.Delete(recursive: true);
        return measured;
    }

    static Measurement Of(string name, GraphData graph, Action write)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var peak = before;
        using var timer = new Timer(_ => Look(), null, 0, 20);

        void Look()
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
        }

        var (busy, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        write();
        var time = watch.Elapsed;
        process.Refresh();
        return new Measurement(name, graph, time, process.TotalProcessorTime - busy, 0, before, peak);
    }

    public override string ToString()
    {
        var (nodes, relationships, seconds) = (Graph.Nodes.Count, Graph.Relationships.Count, Time.TotalSeconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Format} | {nodes} | {relationships} | {seconds:F2} | {Busy.TotalSeconds:F2} | {nodes / seconds:F0} | {(nodes + relationships) / seconds:F0} | {Bytes / Mega:F1} | {Before / Mega:F0} | {(Peak - Before) / Mega:F0} |");
    }
}
